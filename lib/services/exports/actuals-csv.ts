import { type Actor, WHOLE } from '@/lib/access';
import { CAUSES, type ComparedGroup } from '@/lib/actuals';
import type { Cell } from '@/lib/tabular';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/tabular/write-csv';
import { type StoredActuals, type VisibleActuals, visibleActuals } from '../actuals/compute-visible';

const KEYS = ['scenario', 'line', 'code', 'name', 'month', 'is'] as const;
const STAFF = ['plannedStaff', 'baselineStaff', 'staff'] as const;
const STAFF_CAUSES = ['volume', 'attrition', 'adoption', 'hiring', 'other'] as const;
const COST = ['plannedCost', 'baselineCost', 'cost'] as const;
const named = (prefix: string, causes: readonly string[]) =>
  causes.map((cause) => `${prefix}${cause.charAt(0).toUpperCase()}${cause.slice(1)}`);

/** The pieces of the CSV of one scenario, or of all, as far as the actor may see it. @throws NOT_FOUND where there is no such scenario */
export function actualsCsv(
  actor: Actor,
  stored: StoredActuals,
  scenario: string | undefined,
): { isWhole: boolean; parts: Generator<string> } {
  const codes = scenario === undefined ? stored.content.scenarios.map(({ code }) => code) : [scenario];
  const first = visibleActuals(actor, stored, codes[0]);
  function* parts(): Generator<string> {
    yield BYTE_ORDER_MARK + csvLine(headersOf(first));
    for (const code of codes)
      for (const cells of rowsOf(visibleActuals(actor, stored, code))) yield csvLine(cells);
  }
  return { isWhole: first.isWhole, parts: parts() };
}

const headersOf = ({ pay }: VisibleActuals): string[] => [
  ...KEYS,
  ...STAFF,
  ...named('staff', STAFF_CAUSES),
  ...(pay ? [...COST, ...named('cost', CAUSES)] : []),
];

type Figures = Pick<
  ComparedGroup,
  (typeof STAFF)[number] | (typeof COST)[number] | 'staffParts' | 'costParts'
>;

function* rowsOf(visible: VisibleActuals): Generator<Cell[]> {
  const total = visible.group(WHOLE);
  if (visible.last < 0) return;
  if (total) yield* monthsOf(visible, ['plan', '', 'Everything seen'], total);
  for (const { code, name } of visible.plan.costCentres) {
    const group = visible.group(code);
    if (group) yield* monthsOf(visible, ['costCentre', code, name], group);
  }
  if (!visible.pay) return;
  for (const line of visible.lines) {
    if (!line.hasAny) continue;
    const { planned, staff, cost, staffParts, costParts, role } = line;
    yield* monthsOf(visible, ['role', role.code, role.title], {
      ...{ staff, cost, staffParts, costParts },
      plannedStaff: planned.staff,
      baselineStaff: planned.baselineStaff,
      plannedCost: planned.cost,
      baselineCost: planned.baselineCost,
    });
  }
}

function* monthsOf(
  { scenario, months, last, pay }: VisibleActuals,
  line: readonly [kind: string, code: string, name: string],
  figures: Figures,
): Generator<Cell[]> {
  for (const [t, month] of months.entries()) {
    const isLast = t === last;
    yield [
      ...[scenario.code, ...line, month, t <= last ? 'actual' : 'forecast'],
      ...STAFF.map((name) => figures[name][t] ?? null),
      ...STAFF_CAUSES.map((cause) => (isLast ? figures.staffParts[cause] : null)),
      ...(pay
        ? [
            ...COST.map((name) => figures[name][t] ?? null),
            ...CAUSES.map((cause) => (isLast ? figures.costParts[cause] : null)),
          ]
        : []),
    ];
  }
}
