"""
model.md, section 9, over arrays of draws (numpy): the recurrence of lib/engine's playDraw() for all draws of a block at once.
Reads what the engine works out once (see numpy-simulation.ts) and prints milliseconds and the mean npv. Its random numbers
are numpy's own, so results agree within the error of sampling only.

  simulation.py INPUT DRAWS SEED CORRELATION
"""
import json
import math
import sys
import time

import numpy as np

BLOCK = 1000


def phi(x):
    """The normal distribution function, by the rational approximation that the engine uses too."""
    size = np.abs(x)
    top = [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 0.0352624965998911]
    bottom = [440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264, 0.0883883476483184]
    tail = np.exp(-size * size / 2) * np.polyval(top[::-1], size) / np.polyval(bottom[::-1], size)
    return np.where(x > 0, 1 - tail, tail)


def triangular(triple, q):
    low, likely, high = triple
    if high == low:
        return np.full_like(q, low)
    mode = (likely - low) / (high - low)
    left = low + np.sqrt(q * (high - low) * (likely - low))
    right = high - np.sqrt((1 - q) * (high - low) * (high - likely))
    return np.where(q < mode, left, right)


def play_role(role, plan, work, gain, ceiling, staff_sums, net, volumes):
    months, pay = plan["months"], plan["pay"]
    base, shape, trend, people, flow = role["work"], role["shape"], role["trend"], role["people"], role["flow"]
    staff, stranded, pool = (np.full(gain.shape, role[name]) for name in ("staff", "stranded", "pool"))
    most = np.zeros_like(gain)
    leave = 1 - role["stayRate"]
    for t in range(role["first"], months):
        adoption = ceiling * shape[t]
        free = work[t] * (gain * adoption)
        cash = np.where(free > 0, role["realisation"] * free, free) + (base[t] - work[t])
        if plan["wholePositions"]:
            cash = np.where(cash > 0, np.floor(cash + 1e-9), cash)
        target = np.maximum(base[t] - cash, 0)
        stay = staff - staff * leave
        hires = np.maximum(target - stay, 0)
        surplus = np.maximum(stay - target, 0)
        redeployed = flow["redeployShare"] * np.maximum(surplus - stranded, 0)
        released = np.minimum(surplus - redeployed, flow["releasePace"] * staff) if t >= flow["releaseFrom"] else 0
        staff = stay + hires - redeployed - released
        stranded = np.maximum(staff - target, 0)
        pool = pool * role["stayRate"] + redeployed
        users = staff * adoption
        joined = np.maximum(users - most, 0)
        most += joined
        cost = pay[t] * (staff * people["loaded"] + hires * people["recruitment"] + released * people["severance"] + redeployed * people["retraining"] + pool * people["carried"])
        staff_sums[role["centre"], t] += staff
        net[role["group"], t] -= cost + trend[t] * (users * role["seat"] + base[t] * adoption * role["use"]) + joined * role["onboarding"]
        if role["hasBlock"]:
            volumes[role["system"], t] += base[t] * adoption * role["usage"]


def roll_up(plan, cells):
    for centre in plan["deepestFirst"]:
        if plan["parent"][centre] >= 0:
            cells[plan["parent"][centre]] += cells[centre]


def play(plan, draws, random, correlation):
    months = plan["months"]
    own, common = math.sqrt(1 - correlation), math.sqrt(correlation)
    capability, adoption = common * random.standard_normal(draws), common * random.standard_normal(draws)
    drawn = []
    for estimate in plan["estimates"]:
        q = phi(capability + own * random.standard_normal(draws))
        w = phi(adoption + own * random.standard_normal(draws))
        gain = sum(part["share"] * triangular(part["exposure"], q) * (triangular(part["timeSaved"], q) - triangular(part["review"], 1 - q)) for part in estimate["parts"])
        drawn.append((gain, triangular(estimate["ceiling"], w)))
    staff = np.repeat(np.array(plan["fixedStaff"]).reshape(-1, months)[:, :, None], draws, axis=2)
    net = np.repeat(np.array(plan["fixedNet"]).reshape(-1, months)[:, :, None], draws, axis=2)
    volumes = np.zeros((plan["systems"], months, draws))
    supervised = None
    nothing = np.zeros(draws)
    for role in plan["roles"]:
        work = role["work"]
        if role["span"]:
            if supervised is None:
                supervised = staff.copy()
                roll_up(plan, supervised)
            posts = plan["supervisedPosts"][role["centre"]]
            work = [role["posts"] * (below / posts if posts else 1) for below in supervised[role["centre"]]]
        gain, ceiling = drawn[role["estimate"]] if role["estimate"] >= 0 else (nothing, nothing)
        play_role(role, plan, work, gain, ceiling, staff, net, volumes)
    for block in plan["blocks"]:
        for t in range(max(0, block["from"]), min(block["until"], months)):
            cost = np.maximum(1, np.ceil(volumes[block["index"], t] / block["capacity"] - 1e-9)) * block["price"][t]
            for share in block["shares"]:
                net[share["group"], t] -= share["share"] * cost
    roll_up(plan, staff)
    return (net.sum(axis=0) - np.array(plan["unnamedCost"])[:, None]).T @ np.array(plan["discount"])


def main():
    path, draws, seed, correlation = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    with open(path) as file:
        plan = json.load(file)
    random = np.random.default_rng(seed)
    before = time.perf_counter()
    npv = np.concatenate([play(plan, min(BLOCK, draws - at), random, correlation) for at in range(0, draws, BLOCK)])
    print(json.dumps({"milliseconds": (time.perf_counter() - before) * 1000, "npv": npv.mean(), "error": npv.std() / math.sqrt(draws), "numpy": np.__version__}))


main()
