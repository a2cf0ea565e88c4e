import { NONE } from '../columns';
import { blocksFor } from '../cost-of-systems';
import { spanLevel } from '../demand';
import { add } from '../ledger';
import { addToParents } from '../supervision';
import type { DrawnEstimates } from './draw-estimates';
import type { BlockSystem, MovingPlan } from './moving-plan';
import { addVolume, type MonthSums, type MovingRole, playMovingRole } from './moving-role';

/** The sums of one draw: staff by centre with all below it and net by group, by month; used again by the next draw. */
export type DrawSums = MonthSums & {
  /** Staff of workload roles in each centre and below. */
  supervised: Float64Array;
  /** Units a month by system. */
  volumes: Float64Array;
  /** Demand of the span role at hand. */
  demand: Float64Array;
};

export function emptyDrawSums({ columns, fixed }: MovingPlan): DrawSums {
  return {
    staff: new Float64Array(fixed.staff.length),
    net: new Float64Array(fixed.net.length),
    supervised: new Float64Array(fixed.staff.length),
    volumes: new Float64Array(columns.plan.systems.length * columns.months),
    demand: new Float64Array(columns.months),
  };
}

/** Staff in FTE and net in money for one draw of the estimates. model.md, sections 3–7. */
export function playDraw(moving: MovingPlan, drawn: DrawnEstimates, sums: DrawSums): void {
  const { columns, fixed, roles } = moving;
  sums.staff.set(fixed.staff);
  sums.net.set(fixed.net);
  sums.volumes.fill(0);
  let isSupervised = false;
  for (const role of roles) {
    if (role.span && !isSupervised) {
      sums.supervised.set(sums.staff);
      addToParents(sums.supervised, columns.months, columns.centres);
      isSupervised = true;
    }
    playRole(moving, role, drawn, sums);
  }
  for (const system of moving.blockSystems) takeBlocks(moving, system, sums);
  addToParents(sums.staff, columns.months, columns.centres);
}

function playRole(moving: MovingPlan, role: MovingRole, drawn: DrawnEstimates, sums: DrawSums): void {
  const { terms, columns } = moving;
  const { months } = columns;
  const gain = drawn.gain[role.estimate] ?? 0;
  const ceiling = drawn.ceiling[role.estimate] ?? 0;
  const demand = role.span ? spanDemand(moving, role, sums) : null;
  const play = { demand, wholePositions: terms.scenario.wholePositions };
  playMovingRole(role, { gain, ceiling }, play, sums);
  if (role.system !== NONE && terms.prices[role.system]?.option.block) {
    addVolume(role, ceiling, sums.volumes, role.system * months);
  }
}

/** model.md, section 3: a span role's demand follows the staff that it supervises. */
function spanDemand({ supervisedPosts }: MovingPlan, role: MovingRole, sums: DrawSums): Float64Array {
  const { demand, supervised } = sums;
  const posts = supervisedPosts[role.centre] ?? 0;
  for (let t = 0; t < demand.length; t++) {
    demand[t] = role.posts * spanLevel(supervised[role.centre * demand.length + t] ?? 0, posts);
  }
  return demand;
}

/** Takes the cost of the blocks that the draw's volume needs from the groups that share them. model.md, section 6. */
function takeBlocks(
  { columns, terms }: MovingPlan,
  { index, prices, shares }: BlockSystem,
  sums: DrawSums,
): void {
  const { months } = columns;
  const { option, running, trend } = prices;
  const price = (option.block?.monthly ?? 0) * terms.scenario.priceFactor;
  for (let t = Math.max(0, running.from); t < Math.min(running.until, months); t++) {
    const cost = blocksFor(option, sums.volumes[index * months + t] ?? 0) * price * (trend[t] ?? 0);
    for (const { group, share } of shares) add(sums.net, group * months + t, -share * cost);
  }
}
