/*
 * model.md, sections 1-7, in C: it does the work of lib/engine's compute() without role results: plan and baseline, span
 * roles, total, cost centres and systems. recurrence.c and simulation.c are the programs around it.
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What adds up, one column of months each. The first OWN are filled role by role, the others from the systems. */
enum {
  DEMAND, DEMAND0, FREE, TARGET, LEAVERS, HIRES, REDEPLOYED, RELEASED, STAFF, STAFF0, STRANDED, STRANDED_DELTA, POOL,
  UNFILLED_STEP, REDEPLOYED_STEP, RELEASED_STEP, PAYROLL, RECRUITMENT, SEVERANCE, RETRAINING, CARRIED, SEAT, USE,
  ONBOARDING, COST0, NET, INVESTED, QUALITY_STAFF, USERS, VOLUME, OWN,
  BLOCK = OWN, FIXED, UPFRONT, REFRESH, COLUMNS
};
enum { SERIES = 34, SYSTEM_SERIES = 4, MEASURES = 7, SEVERAL = 3 };

typedef struct {
  int centre, system, contractor, span, estimated, rollout_start, ramp, s_curve, tasks;
  const double *task; /* share and three triples of each */
  double fte, opening, salary, on_cost, stay_rate, growth, usage, quality;
  double ceiling[SEVERAL], gain[SEVERAL];
} Role;
typedef struct { double start, end, seat, unit, fixed, capacity, block, upfront, build, every, refresh, onboarding, trend; } Option;
typedef struct {
  int point, delay, whole, release, notice, contractor_notice;
  double realisation, growth_shift, price_factor;
  double redeploy_share, fills, pace, severance, recruitment, retraining;
  int *sourcing;
} Scenario;
typedef struct {
  int months, first_calendar_month, award_month, centres, roles, systems, scenarios, ramps;
  double discount_rate, award_rate;
  int *parent, *deepest_first;
  double *realisation;
  Role *role;
  Option **options;
  Scenario *scenario;
} Plan;

typedef struct { double *at; } Ledger; /* COLUMNS * months */

typedef struct {
  double *pay, *discount, *shapes;  /* shapes: [s_curve][ramp][month of the ramp] */
  double *trend;                    /* [system][month] */
  Ledger *centre, *system, total;
  double *posts, *supervised, *supervised0, *share, *realised;
  double *months;                   /* OWN columns of the role at hand */
  double *stay, *adoption, *plan_cost, *staff0, *stranded0;
  double *system_fte;
  int *system_roles;
  double *out;
} Work;

static void *need(void *memory) {
  if (!memory) { fputs("out of memory\n", stderr); exit(1); }
  return memory;
}
static double *doubles(size_t n) { return need(calloc(n ? n : 1, sizeof(double))); }
static double positive(double x) { return x > 0 ? x : 0; }
static double negative(double x) { return x < 0 ? x : 0; }
static double least(double a, double b) { return a < b ? a : b; }

/* ---- reading ---- */

static double *stream;
static double next(void) { return *stream++; }

static double net_saving(int point, double share, const double *exposure, const double *saved, const double *review) {
  return share * exposure[point] * (saved[point] - review[2 - point]);
}

static void read_triple(double *triple) { for (int i = 0; i < SEVERAL; i++) triple[i] = next(); }

static void read_role(Role *r) {
  r->centre = next(), r->system = next(), r->contractor = next(), r->span = next(), r->estimated = next();
  r->rollout_start = next(), r->ramp = next(), r->s_curve = next(), r->tasks = next();
  r->fte = next(), r->opening = r->fte - next(), r->salary = next(), r->on_cost = next();
  r->stay_rate = pow(1 - next(), 1.0 / 12), r->growth = next(), r->usage = next(), r->quality = next();
  read_triple(r->ceiling);
  for (int point = 0; point < SEVERAL; point++) r->gain[point] = 0;
  r->task = stream;
  for (int k = 0; k < r->tasks; k++) {
    double share = next(), exposure[SEVERAL], saved[SEVERAL], review[SEVERAL];
    read_triple(exposure), read_triple(saved), read_triple(review);
    for (int point = 0; point < SEVERAL; point++) r->gain[point] += net_saving(point, share, exposure, saved, review);
  }
}

static Plan read_plan(void) {
  Plan p;
  p.months = next(), p.first_calendar_month = next(), p.discount_rate = next(), p.award_rate = next();
  p.award_month = next(), p.centres = next(), p.roles = next(), p.systems = next(), p.scenarios = next();
  p.parent = need(calloc(p.centres, sizeof(int)));
  p.deepest_first = need(calloc(p.centres, sizeof(int)));
  p.realisation = doubles(p.centres);
  for (int c = 0; c < p.centres; c++)
    p.parent[c] = next(), p.deepest_first[c] = next(), p.realisation[c] = next();
  p.role = need(calloc(p.roles, sizeof(Role)));
  p.ramps = 1;
  for (int r = 0; r < p.roles; r++) {
    read_role(&p.role[r]);
    if (p.role[r].ramp >= p.ramps) p.ramps = p.role[r].ramp + 1;
  }
  p.options = need(calloc(p.systems, sizeof(Option *)));
  for (int s = 0; s < p.systems; s++) {
    int n = next();
    p.options[s] = need(calloc(n, sizeof(Option)));
    for (int o = 0; o < n; o++) {
      Option *x = &p.options[s][o];
      x->start = next(), x->end = next(), x->seat = next(), x->unit = next(), x->fixed = next();
      x->capacity = next(), x->block = next(), x->upfront = next(), x->build = next(), x->every = next();
      x->refresh = next(), x->onboarding = next(), x->trend = next();
    }
  }
  p.scenario = need(calloc(p.scenarios, sizeof(Scenario)));
  for (int i = 0; i < p.scenarios; i++) {
    Scenario *x = &p.scenario[i];
    x->point = next(), x->delay = next(), x->realisation = next(), x->whole = next(), x->growth_shift = next();
    x->price_factor = next(), x->redeploy_share = next(), x->fills = next(), x->release = next();
    x->notice = next(), x->contractor_notice = next(), x->pace = next(), x->severance = next();
    x->recruitment = next(), x->retraining = next();
    x->sourcing = need(calloc(p.systems, sizeof(int)));
    for (int s = 0; s < p.systems; s++) x->sourcing[s] = next();
  }
  return p;
}

/* ---- sections 1 and 2 ---- */

static void fill_pay(const Plan *p, double *pay) {
  pay[0] = 1;
  for (int t = 1; t < p->months; t++) {
    int month = (p->first_calendar_month - 1 + t) % 12 + 1;
    pay[t] = pay[t - 1] * (month == p->award_month ? 1 + p->award_rate : 1);
  }
}

static double logistic(double u) { return 1 / (1 + exp(-10 * (u - 0.5))); }

/* shape(u) in the months of a ramp, for each length of it: an exp a role and month saved. */
static void fill_shapes(const Plan *p, double *shapes) {
  double low = logistic(0), range = logistic(1) - logistic(0);
  for (int ramp = 0; ramp < p->ramps; ramp++)
    for (int month = 0; month < p->months; month++) {
      double u = ramp == 0 ? 1 : least(1, (month + 1.0) / ramp);
      shapes[(0 * p->ramps + ramp) * p->months + month] = u;
      shapes[(1 * p->ramps + ramp) * p->months + month] = (logistic(u) - low) / range;
    }
}

static const Option *chosen(const Plan *p, const Scenario *sc, int system) {
  return &p->options[system][sc->sourcing[system]];
}

static void fill_adoption(const Plan *p, const Scenario *sc, const Role *r, const Work *w, double *adoption) {
  memset(adoption, 0, p->months * sizeof(double));
  if (!r->estimated) return;
  double begin = r->rollout_start > 0 ? r->rollout_start : 0, end = p->months;
  if (r->system >= 0) {
    const Option *option = chosen(p, sc, r->system);
    if (option->start > begin) begin = option->start;
    end = least(end, option->end);
  }
  begin += sc->delay;
  const double *shape = w->shapes + (size_t)(r->s_curve * p->ramps + r->ramp) * p->months;
  double ceiling = r->ceiling[sc->point];
  for (int t = begin; t < end; t++) adoption[t] = ceiling * shape[t - (int)begin];
}

/* ---- sections 3 to 7, one role ---- */

static void fill_demand(const Plan *p, const Scenario *sc, const Role *r, const Work *w, double *demand, double *demand0) {
  int months = p->months;
  if (!r->span) {
    double monthly = pow(1 + r->growth + sc->growth_shift, 1.0 / 12), load = r->fte;
    for (int t = 0; t < months; t++, load *= monthly) demand[t] = demand0[t] = load;
    return;
  }
  double posts = w->posts[r->centre];
  const double *staff = w->supervised + (size_t)r->centre * months, *staff0 = w->supervised0 + (size_t)r->centre * months;
  for (int t = 0; t < months; t++) {
    demand[t] = posts == 0 ? r->fte : r->fte * staff[t] / posts;
    demand0[t] = posts == 0 ? r->fte : r->fte * staff0[t] / posts;
  }
}

static void fill_target(int months, double gain, double realised, int whole, const double *adoption,
                        const double *demand, const double *demand0, double *free, double *target) {
  for (int t = 0; t < months; t++) {
    double freed = demand[t] * gain * adoption[t];
    double cash = realised * positive(freed) + negative(freed) + (demand0[t] - demand[t]);
    if (whole && cash > 0) cash = floor(cash + 1e-9);
    free[t] = freed;
    target[t] = positive(demand0[t] - cash);
  }
}

typedef struct { double in_post, above, pool; } State;
typedef struct { double leavers, hires, redeployed, released; } Moves;

static inline Moves staff_month(State *s, double target, double stay_rate, double redeploy_share, double pace, int may_release) {
  double leavers = s->in_post * (1 - stay_rate), stay = s->in_post - leavers;
  double hires = positive(target - stay), surplus = positive(stay - target);
  double redeployed = redeploy_share * positive(surplus - s->above);
  double released = may_release ? least(surplus - redeployed, pace * s->in_post) : 0;
  s->in_post = stay + hires - redeployed - released;
  s->above = positive(s->in_post - target);
  s->pool = s->pool * stay_rate + redeployed;
  return (Moves){leavers, hires, redeployed, released};
}

/* Staffing, people cost and use of systems of one role, in plan and baseline, into the OWN columns of w->months. */
static void play_role(const Plan *p, const Scenario *sc, const Role *r, Work *w) {
  const int months = p->months;
#define COLUMN(name) (w->months + (size_t)(name) * months)
  double *restrict adoption = w->adoption;
  double *demand = COLUMN(DEMAND), *demand0 = COLUMN(DEMAND0), *target = COLUMN(TARGET);
  fill_adoption(p, sc, r, w, adoption);
  fill_demand(p, sc, r, w, demand, demand0);
  fill_target(months, r->gain[sc->point], w->realised[r->centre], sc->whole, adoption, demand, demand0, COLUMN(FREE), target);

  const double share = r->contractor ? 0 : sc->redeploy_share, pace = r->contractor ? 1 : sc->pace, rate = r->stay_rate;
  const int from = r->contractor ? sc->contractor_notice : sc->release ? sc->notice : months;
  const double loaded = r->salary * (1 + r->on_cost) / 12, recruiting = sc->recruitment * r->salary;
  const double severing = r->contractor ? 0 : sc->severance * r->salary / 12;
  const double retraining = sc->retraining * r->salary, carrying = loaded * (1 - sc->fills);
  State plan = {r->opening, 0, 0}, base = plan;
  double *leavers = COLUMN(LEAVERS), *hires = COLUMN(HIRES), *redeployed = COLUMN(REDEPLOYED);
  double *released = COLUMN(RELEASED), *staff = COLUMN(STAFF), *staff0 = COLUMN(STAFF0), *stranded = COLUMN(STRANDED);
  double *stranded_delta = COLUMN(STRANDED_DELTA), *pool = COLUMN(POOL), *unfilled = COLUMN(UNFILLED_STEP);
  double *redeployed_step = COLUMN(REDEPLOYED_STEP), *released_step = COLUMN(RELEASED_STEP), *pool0 = w->stay;
  double *hires0 = w->plan_cost, *cost0 = COLUMN(COST0);
  for (int t = 0; t < months; t++) {
    Moves a = staff_month(&plan, target[t], rate, share, pace, t >= from);
    Moves b = staff_month(&base, demand0[t], rate, share, pace, t >= from);
    leavers[t] = a.leavers, hires[t] = a.hires, redeployed[t] = a.redeployed, released[t] = a.released;
    staff[t] = plan.in_post, staff0[t] = base.in_post, stranded[t] = plan.above, pool[t] = plan.pool;
    stranded_delta[t] = plan.above - base.above;
    unfilled[t] = b.hires - a.hires + a.leavers - b.leavers;
    redeployed_step[t] = a.redeployed - b.redeployed, released_step[t] = a.released - b.released;
    hires0[t] = b.hires, pool0[t] = base.pool;
  }

  const double *restrict pay = w->pay;
  double *payroll = COLUMN(PAYROLL), *recruitment = COLUMN(RECRUITMENT), *severance = COLUMN(SEVERANCE);
  double *retrained = COLUMN(RETRAINING), *carried = COLUMN(CARRIED), *net = COLUMN(NET), *invested = COLUMN(INVESTED);
#pragma GCC ivdep
  for (int t = 0; t < months; t++) {
    double f = pay[t], redeployed0 = redeployed[t] - redeployed_step[t], released0 = released[t] - released_step[t];
    payroll[t] = staff[t] * loaded * f, recruitment[t] = hires[t] * recruiting * f;
    severance[t] = released[t] * severing * f, retrained[t] = redeployed[t] * retraining * f;
    carried[t] = pool[t] * carrying * f;
    cost0[t] = (staff0[t] * loaded + hires0[t] * recruiting + released0 * severing + redeployed0 * retraining + pool0[t] * carrying) * f;
    net[t] = cost0[t] - (payroll[t] + recruitment[t] + severance[t] + retrained[t] + carried[t]);
    invested[t] = (released_step[t] * severing + redeployed_step[t] * retraining) * f;
  }

  double *quality = COLUMN(QUALITY_STAFF), *users = COLUMN(USERS), *volume = COLUMN(VOLUME);
  double *seat = COLUMN(SEAT), *use = COLUMN(USE), *onboarding = COLUMN(ONBOARDING);
  const Option none = {0}, *option = r->system < 0 ? &none : chosen(p, sc, r->system);
  const double *trend = w->trend + (size_t)(r->system < 0 ? p->systems : r->system) * months;
  double seat_price = option->seat * sc->price_factor, unit_price = option->unit * sc->price_factor;
  double joining = option->onboarding * sc->price_factor, most = 0;
#pragma GCC ivdep
  for (int t = 0; t < months; t++) {
    users[t] = staff[t] * adoption[t];
    volume[t] = demand0[t] * adoption[t] * r->usage;
    quality[t] = users[t] * r->quality;
    seat[t] = users[t] * seat_price * trend[t];
    use[t] = volume[t] * unit_price * trend[t];
  }
  for (int t = 0; t < months; t++) {
    double added = users[t] - most;
    onboarding[t] = joining * positive(added);
    if (added > 0) most = users[t];
    net[t] -= seat[t] + use[t] + onboarding[t];
    invested[t] += onboarding[t];
  }
#undef COLUMN
}

static void add(double *restrict sum, const double *restrict part, size_t n) {
  for (size_t i = 0; i < n; i++) sum[i] += part[i];
}

static void play_roles(const Plan *p, const Scenario *sc, Work *w, int spans) {
  size_t own = (size_t)OWN * p->months;
  for (int i = 0; i < p->roles; i++) {
    const Role *r = &p->role[i];
    if (r->span != spans) continue;
    play_role(p, sc, r, w);
    add(w->centre[r->centre].at, w->months, own);
    if (r->system >= 0) add(w->system[r->system].at, w->months, own);
  }
}

/* ---- section 6, whole systems ---- */

static void add_shared(int months, Ledger ledger, const double *shared, double share) {
  double *own = ledger.at + (size_t)BLOCK * months, *net = ledger.at + (size_t)NET * months;
  double *invested = ledger.at + (size_t)INVESTED * months;
  for (int t = 0; t < months; t++) {
    double block = share * shared[t], fixed = share * shared[months + t];
    double upfront = share * shared[2 * months + t], refresh = share * shared[3 * months + t];
    own[t] += block, own[months + t] += fixed, own[2 * months + t] += upfront, own[3 * months + t] += refresh;
    net[t] -= block + fixed + upfront + refresh;
    invested[t] += upfront + refresh;
  }
}

/* `shared` gets block, fixed, upfront, refresh; `fullness` gets blocks and utilisation. */
static void share_system(const Plan *p, const Scenario *sc, Work *w, int s, double *shared, double *fullness) {
  const Option *o = chosen(p, sc, s);
  const int months = p->months;
  const double *trend = w->trend + (size_t)s * months, *volume = w->system[s].at + (size_t)VOLUME * months;
  memset(shared, 0, 4 * months * sizeof(double));
  memset(fullness, 0, 2 * months * sizeof(double));
  for (int t = positive(o->start); t < least(o->end, months); t++) {
    shared[months + t] = o->fixed * sc->price_factor;
    if (o->capacity == 0) continue;
    double blocks = ceil(volume[t] / o->capacity - 1e-9);
    if (blocks < 1) blocks = 1;
    fullness[t] = blocks;
    fullness[months + t] = volume[t] / (blocks * o->capacity);
    shared[t] = blocks * o->block * trend[t] * sc->price_factor;
  }
  int parts = o->build > 0 ? o->build : 1, first = o->build > 0 ? o->start - o->build : o->start;
  if (o->start >= 0)
    for (int t = first; t < first + parts; t++)
      if (t < months) shared[2 * months + (t > 0 ? t : 0)] += o->upfront / parts * sc->price_factor;
  if (o->every > 0)
    for (int t = o->start + o->every; t < least(o->end, months); t += o->every)
      if (t >= 0) shared[3 * months + t] += o->refresh * sc->price_factor;
}

static void allot_systems(const Plan *p, const Scenario *sc, Work *w, double *shared, double *fullness) {
  memset(w->share, 0, (size_t)p->centres * p->systems * sizeof(double));
  for (int i = 0; i < p->roles; i++) {
    int s = p->role[i].system;
    if (s < 0) continue;
    double share = w->system_fte[s] > 0 ? p->role[i].fte / w->system_fte[s] : 1.0 / w->system_roles[s];
    w->share[(size_t)p->role[i].centre * p->systems + s] += share;
  }
  for (int s = 0; s < p->systems; s++) {
    share_system(p, sc, w, s, shared, fullness + (size_t)2 * s * p->months);
    add_shared(p->months, w->system[s], shared, 1);
    if (w->system_roles[s] == 0) add_shared(p->months, w->total, shared, 1);
    else
      for (int c = 0; c < p->centres; c++) {
        double share = w->share[(size_t)c * p->systems + s];
        if (share > 0) add_shared(p->months, w->centre[c], shared, share);
      }
  }
}

/* ---- section 7 ---- */

static double value_at(const double *net, int months, double rate) {
  double v = 1 / (1 + rate), factor = 1, sum = 0;
  for (int t = 0; t < months; t++) sum += net[t] * (factor *= v);
  return sum;
}

static double irr(const double *net, int months, int invests) {
  double low = 0, high = pow(101, 1.0 / 12) - 1;
  if (!invests || value_at(net, months, high) > 0) return NAN;
  for (int step = 0; step < 60; step++) {
    double middle = (low + high) / 2;
    if (value_at(net, months, middle) > 0) low = middle; else high = middle;
  }
  return expm1(12 * log1p(low));
}

static void measure(const double *net, const double *invested, const double *discount, int months, double *out) {
  double npv = 0, cumulative = 0, lowest = 0, run = 0, investment = 0;
  int last_below = -1, sign = 0, first_sign = 0, changes = 0, n = months < 12 ? months : 12;
  for (int t = 0; t < months; t++) {
    npv += net[t] * discount[t];
    cumulative += net[t];
    investment += invested[t];
    if (t >= months - n) run += net[t];
    if (cumulative < lowest) lowest = cumulative;
    if (cumulative < -1e-6) last_below = t;
    int now = cumulative > 1e-6 ? 1 : cumulative < -1e-6 ? -1 : 0;
    if (now == 0) continue;
    if (sign == 0) first_sign = now;
    else if (now != sign) changes++;
    sign = now;
  }
  if (fabs(investment) <= 1e-6) investment = 0;
  out[0] = npv;
  out[1] = lowest < -1e-6 ? -lowest : 0;
  out[2] = last_below < 0 ? 0 : last_below == months - 1 ? NAN : last_below + 2;
  out[3] = irr(net, months, first_sign < 0 && changes == 1 && cumulative > 1e-6);
  out[4] = run * 12 / n;
  out[5] = investment;
  out[6] = investment > 0 ? (cumulative + investment) / investment : NAN;
}

static void running_sum(const double *steps, int months, double *out) {
  double sum = 0;
  for (int t = 0; t < months; t++) out[t] = sum += steps[t];
}

/* The series of a level in the order of the result file, then its measures; returns where the next level begins. */
static double *write_level(const Plan *p, const Work *w, Ledger ledger, const double *fullness, double *out) {
  const int months = p->months;
#define COLUMN(name) (ledger.at + (size_t)(name) * months)
  static const int order[SERIES] = {
      DEMAND, DEMAND0, FREE, TARGET, -1, LEAVERS, HIRES, REDEPLOYED, RELEASED, STAFF, STAFF0, -1, STRANDED, POOL, -1, -1,
      -1, STRANDED_DELTA, PAYROLL, RECRUITMENT, SEVERANCE, RETRAINING, CARRIED, SEAT, USE, BLOCK, FIXED, UPFRONT, REFRESH,
      ONBOARDING, -1, COST0, NET, -1};
  enum { REINVESTED = 4, FTE_DELTA = 11, UNFILLED = 14, REDEPLOYED_TOTAL, RELEASED_TOTAL, COST = 30, QUALITY = 33 };
  for (int i = 0; i < SERIES; i++)
    if (order[i] >= 0) memcpy(out + (size_t)i * months, COLUMN(order[i]), months * sizeof(double));
  running_sum(COLUMN(UNFILLED_STEP), months, out + (size_t)UNFILLED * months);
  running_sum(COLUMN(REDEPLOYED_STEP), months, out + (size_t)REDEPLOYED_TOTAL * months);
  running_sum(COLUMN(RELEASED_STEP), months, out + (size_t)RELEASED_TOTAL * months);
  for (int t = 0; t < months; t++) {
    double staff = COLUMN(STAFF)[t];
    out[REINVESTED * months + t] = COLUMN(FREE)[t] + COLUMN(TARGET)[t] - COLUMN(DEMAND)[t];
    out[FTE_DELTA * months + t] = staff - COLUMN(STAFF0)[t];
    out[COST * months + t] = COLUMN(COST0)[t] - COLUMN(NET)[t];
    out[QUALITY * months + t] = staff > 0 ? COLUMN(QUALITY_STAFF)[t] / staff : 0;
  }
  out += (size_t)SERIES * months;
  if (fullness) {
    memcpy(out, COLUMN(USERS), months * sizeof(double));
    memcpy(out + months, COLUMN(VOLUME), months * sizeof(double));
    memcpy(out + 2 * months, fullness, 2 * months * sizeof(double));
    out += (size_t)SYSTEM_SERIES * months;
  }
  measure(COLUMN(NET), COLUMN(INVESTED), w->discount, months, out);
#undef COLUMN
  return out + MEASURES;
}

/* ---- the whole ---- */

static void resolve_realisation(const Plan *p, const Scenario *sc, double *realised) {
  for (int c = 0; c < p->centres; c++) {
    int at = c;
    while (at >= 0 && isnan(p->realisation[at])) at = p->parent[at];
    realised[c] = at >= 0 ? p->realisation[at] : sc->realisation;
  }
}

static void supervise(const Plan *p, Work *w) {
  const int months = p->months;
  memset(w->posts, 0, p->centres * sizeof(double));
  for (int i = 0; i < p->roles; i++)
    if (!p->role[i].span) w->posts[p->role[i].centre] += p->role[i].fte;
  for (int c = 0; c < p->centres; c++) {
    memcpy(w->supervised + (size_t)c * months, w->centre[c].at + (size_t)STAFF * months, months * sizeof(double));
    memcpy(w->supervised0 + (size_t)c * months, w->centre[c].at + (size_t)STAFF0 * months, months * sizeof(double));
  }
  for (int i = 0; i < p->centres; i++) {
    int c = p->deepest_first[i], above = p->parent[c];
    if (above < 0) continue;
    w->posts[above] += w->posts[c];
    add(w->supervised + (size_t)above * months, w->supervised + (size_t)c * months, months);
    add(w->supervised0 + (size_t)above * months, w->supervised0 + (size_t)c * months, months);
  }
}

static double *play_scenario(const Plan *p, const Scenario *sc, Work *w, double *shared, double *fullness, double *out) {
  size_t cells = (size_t)COLUMNS * p->months;
  memset(w->total.at, 0, cells * sizeof(double));
  for (int c = 0; c < p->centres; c++) memset(w->centre[c].at, 0, cells * sizeof(double));
  for (int s = 0; s < p->systems; s++) memset(w->system[s].at, 0, cells * sizeof(double));
  for (int s = 0; s < p->systems; s++)
    for (int t = 0; t < p->months; t++)
      w->trend[(size_t)s * p->months + t] = pow(1 + chosen(p, sc, s)->trend, t / 12.0);
  resolve_realisation(p, sc, w->realised);
  play_roles(p, sc, w, 0);
  supervise(p, w);
  play_roles(p, sc, w, 1);
  allot_systems(p, sc, w, shared, fullness);
  for (int i = 0; i < p->centres; i++) {
    int c = p->deepest_first[i], above = p->parent[c];
    add(above < 0 ? w->total.at : w->centre[above].at, w->centre[c].at, cells);
  }
  out = write_level(p, w, w->total, NULL, out);
  for (int c = 0; c < p->centres; c++) out = write_level(p, w, w->centre[c], NULL, out);
  for (int s = 0; s < p->systems; s++) out = write_level(p, w, w->system[s], fullness + (size_t)2 * s * p->months, out);
  return out;
}

static Work work_for(const Plan *p) {
  size_t months = p->months;
  Work w;
  w.pay = doubles(months), w.discount = doubles(months), w.shapes = doubles(2 * p->ramps * months);
  w.trend = doubles((p->systems + 1) * months);
  w.centre = need(calloc(p->centres, sizeof(Ledger))), w.system = need(calloc(p->systems + 1, sizeof(Ledger)));
  for (int c = 0; c < p->centres; c++) w.centre[c].at = doubles(COLUMNS * months);
  for (int s = 0; s < p->systems; s++) w.system[s].at = doubles(COLUMNS * months);
  w.total.at = doubles(COLUMNS * months);
  w.posts = doubles(p->centres), w.realised = doubles(p->centres);
  w.supervised = doubles(p->centres * months), w.supervised0 = doubles(p->centres * months);
  w.share = doubles((size_t)p->centres * p->systems);
  w.months = doubles(OWN * months), w.stay = doubles(months), w.adoption = doubles(months), w.plan_cost = doubles(months);
  w.system_fte = doubles(p->systems), w.system_roles = need(calloc(p->systems + 1, sizeof(int)));
  return w;
}

static double *compute(const Plan *p, Work *w, double *shared, double *fullness, double *out) {
  fill_pay(p, w->pay);
  fill_shapes(p, w->shapes);
  for (int t = 0; t < p->months; t++) w->discount[t] = pow(1 + p->discount_rate, -(t + 1) / 12.0);
  memset(w->system_fte, 0, p->systems * sizeof(double));
  memset(w->system_roles, 0, p->systems * sizeof(int));
  for (int i = 0; i < p->roles; i++)
    if (p->role[i].system >= 0) w->system_fte[p->role[i].system] += p->role[i].fte, w->system_roles[p->role[i].system]++;
  for (int i = 0; i < p->scenarios; i++) out = play_scenario(p, &p->scenario[i], w, shared, fullness, out);
  return out;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* Opens the stream of doubles in a file, which stays in memory. */
static int open_stream(const char *path) {
  FILE *input = fopen(path, "rb");
  if (!input) return 0;
  fseek(input, 0, SEEK_END);
  size_t bytes = ftell(input);
  rewind(input);
  stream = doubles(bytes / sizeof(double));
  int whole = fread(stream, 1, bytes, input) == bytes;
  fclose(input);
  return whole;
}
