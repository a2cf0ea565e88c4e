import { WHOLE } from '@/lib/access';
import { CAUSES, type ComparedGroup } from '@/lib/actuals';
import type { Cell } from '@/lib/tabular';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/tabular/write-csv';
import { readActualsOf, type VisibleActuals, visibleActuals } from '../actuals/compute-visible';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';

const KEYS = ['scenario', 'line', 'code', 'name', 'month', 'is'] as const;
const STAFF = ['plannedStaff', 'baselineStaff', 'staff'] as const;
const STAFF_CAUSES = ['volume', 'attrition', 'adoption', 'other'] as const;
const COST = ['plannedCost', 'baselineCost', 'cost'] as const;
const named = (prefix: string, causes: readonly string[]) =>
  causes.map((cause) => `${prefix}${cause.charAt(0).toUpperCase()}${cause.slice(1)}`);

/**
 * Plan against actual as far as the actor may see it: a row a month for everything seen, each cost centre with all below it, and each
 * role line that has actuals. `is` says whether a month is actual or forecast; causes stand in the last actual month, of cost to date.
 */
export async function exportActuals(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  const { stored, origin } = await database.write(async (writer) => {
    const stored = await readActualsOf(writer, actor, planId);
    authorise(actor, 'results:export', planSubject(stored.content.plan));
    requireScenario(stored.content, scenario);
    const origin = await recordExport(writer, context, {
      plan: stored.content.plan,
      action: 'results:export',
      after: { file: 'actuals' },
      scenarios: { asked: scenario },
    });
    return { stored, origin };
  });
  const codes = scenario === undefined ? stored.content.scenarios.map((s) => s.code) : [scenario];
  function* parts(): Generator<string> {
    for (const [at, code] of codes.entries()) {
      const visible = visibleActuals(actor, stored, code);
      if (at === 0) yield BYTE_ORDER_MARK + csvLine(headersOf(visible));
      for (const cells of rowsOf(visible)) yield csvLine(cells);
    }
  }
  const { isWhole } = visibleActuals(actor, stored, codes[0]);
  return csvFile(origin, isWhole ? 'actuals' : 'actuals-of-my-centres', parts());
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
