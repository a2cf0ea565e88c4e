import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, SimulationRun } from '@/lib/engine';
import { partsOf } from '@/lib/engine/augmentation';
import { discountFactors } from '@/lib/engine/measures';
import { movingPlanOf } from '@/lib/engine/uncertainty/moving-plan';
import { ROLE_MONTH, ROLE_MONTH_LENGTH } from '@/lib/engine/uncertainty/moving-role';

export type NumpyRun = {
  milliseconds: number;
  /** Mean npv and its standard error. */
  npv: number;
  error: number;
  numpy: string;
};

/** What the engine works out once for a plan, as plain numbers. */
function preparedFor(plan: Plan, { scenario: code }: SimulationRun) {
  const scenario = plan.scenarios.find((one) => one.code === code);
  if (!scenario) throw new Error(`There is no scenario ${code}.`);
  const tops = [...plan.costCentres.keys()].filter((c) => plan.costCentres[c]?.parent === null);
  const { columns, terms, fixed, unnamedCost, roles, blockSystems, supervisedPosts } = movingPlanOf(
    plan,
    scenario,
    tops,
  );
  return {
    months: columns.months,
    systems: plan.systems.length,
    pay: terms.pay,
    discount: discountFactors(plan.plan.discountRate, columns.months),
    wholePositions: scenario.wholePositions,
    parent: columns.centres.parent,
    deepestFirst: columns.centres.deepestFirst,
    supervisedPosts,
    fixedStaff: fixed.staff,
    fixedNet: fixed.net,
    unnamedCost,
    estimates: plan.roles.flatMap(({ estimate }) =>
      estimate ? [{ ceiling: estimate.rollout.ceiling, parts: partsOf(estimate) }] : [],
    ),
    roles: roles.map((role) => ({
      ...role,
      work: columnOf(role.months, ROLE_MONTH.work),
      shape: columnOf(role.months, ROLE_MONTH.shape),
      trend: columnOf(role.months, ROLE_MONTH.trend),
      hasBlock: terms.prices[role.system]?.option.block !== undefined,
    })),
    blocks: blockSystems.map(({ index, prices: { option, running, trend }, shares }) => ({
      ...{ index, shares },
      from: running.from,
      until: Math.min(running.until, columns.months),
      capacity: option.block?.capacity ?? 0,
      price: trend.map((factor) => factor * (option.block?.monthly ?? 0) * scenario.priceFactor),
    })),
  };
}

const columnOf = (months: Float64Array, column: number) =>
  months.filter((_, i) => i % ROLE_MONTH_LENGTH === column);

/** Times the same draws over numpy arrays; null where there is no Python with numpy. */
export function runNumpy(plan: Plan, run: SimulationRun): NumpyRun | null {
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
  try {
    const input = join(folder, 'plan.json');
    const plain = (_: string, value: unknown) =>
      ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value;
    writeFileSync(input, JSON.stringify(preparedFor(plan, run), plain));
    const words = [run.draws, run.seed, run.correlation].map(String);
    const script = join(import.meta.dirname, 'simulation.py');
    return JSON.parse(execFileSync('python3', [script, input, ...words], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
