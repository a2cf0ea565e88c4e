import { WHOLE } from '@/lib/access';
import {
  type ComparedGroup,
  type ComparedLine,
  causesTold,
  type Parts,
  realised,
  sumTo,
} from '@/lib/actuals';
import type { CostCentre } from '@/lib/engine';
import { formatFte } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import type { ActualsChart, ActualsFound, ActualsLine, PlannedAndActual, Shown } from './actuals-view';
import type { VisibleActuals } from './compute-visible';
import { outlookOf, SAME_STAFF, staffSentence } from './sentences';

/** Role lines that nobody reads to their end are cut here. */
const MOST_ROLES = 100;

const MASKED: PlannedAndActual = { planned: 'masked', actual: 'masked' };

/** What a plan's page of actuals shows, without whatever its reader may not see; null where there is nothing of it. */
export function foundOf(visible: VisibleActuals): ActualsFound | null {
  const { pay, last, months } = visible;
  if (last < 0) return null;
  const total = visible.group(WHOLE);
  const told = pay ? visible.lines.filter((line) => line.hasStaff || line.hasCost) : [];
  return {
    last: months[last] ?? '',
    finding: total ? staffSentence(total, visible) : 'These figures are masked.',
    outlook: total ? outlookOf(total, visible) : null,
    ...headline(total, { month: last, pay }),
    forecast: headline(total, { month: months.length - 1, pay }),
    hires: total?.hires.told ? total.hires : null,
    leavers: total?.leavers.told ? total.leavers : null,
    covered: total?.covered ?? null,
    causes: { staff: staffOf(total, last), cost: pay ? costOf(total, last) : null },
    told: pay ? causesTold(visible.lines) : null,
    charts: {
      staff: total ? staffChart(total, visible) : null,
      cost: total && pay ? costChart(total, visible) : null,
    },
    centres: centreLines(visible),
    roles: pay ? roleLines(told, visible) : null,
    rolesLeftOut: Math.max(0, told.length - MOST_ROLES),
  };
}

/** Staff and closed posts in a month, and money up to it. */
function headline(
  total: ComparedGroup | null,
  { month, pay }: { month: number; pay: boolean },
): ActualsFound['forecast'] {
  if (!total) return { staff: MASKED, closedPosts: MASKED, cost: null, saving: null };
  const { saving, closedPosts } = realised(total, month);
  return {
    staff: { planned: total.plannedStaff[month] ?? 0, actual: total.staff[month] ?? 0 },
    closedPosts,
    cost: pay ? { planned: sumTo(total.plannedCost, month), actual: sumTo(total.cost, month) } : null,
    saving: pay ? saving : null,
  };
}

const upTo = (values: Float64Array, last: number) =>
  Array.from(values, (value, t) => (t <= last ? value : null));
const from = (values: Float64Array, last: number) =>
  Array.from(values, (value, t) => (t >= last ? value : null));

function staffChart(total: ComparedGroup, { last }: VisibleActuals): ActualsChart {
  const end = total.staff.length - 1;
  const variance = (total.staff[end] ?? 0) - (total.plannedStaff[end] ?? 0);
  return {
    title:
      Math.abs(variance) < SAME_STAFF
        ? 'Staff ends as planned if the months to come go as planned'
        : `Staff ends ${formatFte(Math.abs(variance))} FTE ${variance > 0 ? 'above' : 'below'} the plan if the months to come go as planned`,
    plan: [...total.plannedStaff],
    baseline: [...total.baselineStaff],
    actual: upTo(total.staff, last),
    forecast: from(total.staff, last),
  };
}

function costChart(total: ComparedGroup, { last }: VisibleActuals): ActualsChart {
  const over = sumTo(total.cost, last) - sumTo(total.plannedCost, last);
  const planned = sumTo(total.plannedCost, last);
  const share = planned > 0 ? Math.abs(over) / planned : 0;
  return {
    title:
      share < 0.0005
        ? 'Cost to date is as planned'
        : `Cost to date is ${(share * 100).toFixed(1)} % ${over > 0 ? 'above' : 'below'} the plan`,
    plan: [...total.plannedCost],
    baseline: [...total.baselineCost],
    actual: upTo(total.cost, last),
    forecast: from(total.cost, last),
  };
}

function staffOf(group: ComparedGroup | null, last: number): Shown {
  if (!group) return 'masked';
  if (group.withStaff === 0) return null;
  return varianceOf(group.plannedStaff[last] ?? 0, group.staff[last] ?? 0, group.staffParts);
}

function costOf(group: ComparedGroup | null, last: number): Shown {
  if (!group) return 'masked';
  if (group.withCost === 0) return null;
  return varianceOf(sumTo(group.plannedCost, last), sumTo(group.cost, last), group.costParts);
}

const varianceOf = (planned: number, actual: number, parts: Parts): Shown => ({
  ...{ planned, actual, parts },
  variance: actual - planned,
});

/** The visible centres as a tree in reading order, masked ones with their names alone. */
function centreLines({ plan, group, centreIds, last, pay }: VisibleActuals): ActualsLine[] {
  const codes = new Set(plan.costCentres.map((centre) => centre.code));
  const below = groupBy(plan.costCentres, (centre) =>
    centre.parent !== null && codes.has(centre.parent) ? centre.parent : null,
  );
  const lines: ActualsLine[] = [];
  const add = ({ code, name }: CostCentre, depth: number) => {
    const sum = group(code);
    lines.push({
      ...{ code, name, depth },
      id: centreIds.get(code) ?? '',
      staff: staffOf(sum, last),
      cost: pay ? costOf(sum, last) : null,
    });
    for (const child of below.get(code) ?? []) add(child, depth + 1);
  };
  for (const top of below.get(null) ?? []) add(top, 0);
  return lines;
}

/** The lines that differ most in cost, then in staff. */
function roleLines(told: readonly ComparedLine[], { last, roleIds }: VisibleActuals): ActualsLine[] {
  const distance = ({ cost, staff, planned }: ComparedLine) => [
    Math.abs(sumTo(cost, last) - sumTo(planned.cost, last)),
    Math.abs((staff[last] ?? 0) - (planned.staff[last] ?? 0)),
  ];
  return told
    .map((line) => ({ line, far: distance(line) }))
    .sort((a, b) => (b.far[0] ?? 0) - (a.far[0] ?? 0) || (b.far[1] ?? 0) - (a.far[1] ?? 0))
    .slice(0, MOST_ROLES)
    .map(({ line: { role, planned, hasStaff, hasCost, ...line } }) => ({
      code: role.code,
      name: role.title,
      depth: 0,
      id: roleIds.get(role.code) ?? '',
      staff: hasStaff ? varianceOf(planned.staff[last] ?? 0, line.staff[last] ?? 0, line.staffParts) : null,
      cost: hasCost ? varianceOf(sumTo(planned.cost, last), sumTo(line.cost, last), line.costParts) : null,
    }));
}
