import type { CostCentre, Level } from '@/lib/engine';
import type { Figure } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import { measureSeries } from '@/lib/plan';
import type { VisibleResult } from './compute-visible';
import type { CentreFigures } from './overview-view';

/** The visible centres below `top` (all, where it is null) as a tree in reading order, masked ones with their names alone. */
export function centreFigures(visible: VisibleResult, scenario: string, top: string | null): CentreFigures[] {
  const { plan, result, masks, pay, opening, centreIds } = visible;
  const levels = result.scenarios.find((s) => s.code === scenario)?.costCentres ?? {};
  const below = groupBy(plan.costCentres, (c) => c.parent);
  const lines: CentreFigures[] = [];
  const add = (centre: CostCentre, depth: number) => {
    const { code, name } = centre;
    const level = masks.centres.has(code) ? undefined : levels[code];
    lines.push({
      id: centreIds.get(code) ?? '',
      code,
      name,
      parent: depth === 0 ? null : centre.parent,
      depth,
      fteNow: level ? (opening.get(code) ?? null) : 'masked',
      ...figuresOf(level, pay),
    });
    for (const child of below.get(code) ?? []) add(child, depth + 1);
  };
  for (const centre of below.get(top) ?? []) add(centre, 0);
  return lines;
}

function figuresOf(level: Level | undefined, pay: boolean) {
  const series = level?.series;
  const money = (figure: (level: Level) => number): Figure => (level && pay ? figure(level) : null);
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  return {
    fteEnd: series ? (series.staff.at(-1) ?? null) : ('masked' as const),
    fteDelta: series ? (series.fteDelta.at(-1) ?? null) : ('masked' as const),
    freed: series ? (measureSeries(series, 'freed').at(-1) ?? null) : ('masked' as const),
    staff: series ? sampled(series.staff) : null,
    baselineStaff: series ? sampled(series.baselineStaff) : null,
    baselineCost: money(({ series }) => total(series.baselineCost)),
    net: money(({ series }) => total(series.net)),
    runRateSaving: money(({ measures }) => measures.runRateSaving),
    npv: money(({ measures }) => measures.npv),
  };
}

const MOST_SAMPLES = 25;

/** As many values as a line of a word's size can show, the first and the last among them. */
function sampled(values: Float64Array): number[] {
  const last = values.length - 1;
  if (last < MOST_SAMPLES) return [...values];
  return Array.from({ length: MOST_SAMPLES }, (_, i) =>
    Number((values[Math.round((i * last) / (MOST_SAMPLES - 1))] ?? 0).toFixed(2)),
  );
}
