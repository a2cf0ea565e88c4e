import { notFound } from '@/lib/errors';
import type { Difference, LineChange, PlanComparison } from '@/lib/plan';
import { type Cell, writeCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { compareVersions } from '../versions/compare';
import type { AskedChanges } from '../versions/inputs';
import { csvFile, type ExportFile } from './export-file';
import { recordExport } from './record-export';

const COLUMNS = [
  'list',
  'costCentre',
  'code',
  'name',
  'change',
  'field',
  'before',
  'after',
  'staffEffect',
  'runRateSavingEffect',
  'netEffect',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** What differs between two versions: a row a field, or a line that is added or gone; effects stand on a role line's first row. */
export async function exportChanges(context: Context, asked: AskedChanges): Promise<ExportFile> {
  const { database, actor } = context;
  const compared = await compareVersions(context, asked);
  if (!compared) throw notFound();
  const origin = await database.write(async (writer) =>
    recordExport(writer, context, {
      plan: await requirePlan(writer, actor, asked.planId, 'versions:read'),
      action: 'versions:export',
      after: { from: compared.from, to: compared.to ?? 'now', costCentre: compared.centre?.code ?? 'all' },
    }),
  );
  const { comparison, effects, from, to } = compared;
  const roles = comparison.roles.flatMap((role) => {
    const effect = effects?.lines.get(role.code);
    const [first, ...others] = lineRows('role', role);
    return [
      {
        ...first,
        staffEffect: effect?.staff,
        runRateSavingEffect: effect?.runRateSaving,
        netEffect: effect?.net,
      },
      ...others,
    ].map((cells) => ({ ...cells, costCentre: role.costCentre }));
  });
  const rows = [...otherRows(comparison), ...roles];
  const { code: scenario } = compared.scenarios.to;
  return csvFile(
    { ...origin, scenario, version: to ?? origin.version },
    `changes-${from}-to-${to ?? 'now'}`,
    [writeCsv([COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => cells[column]))])],
  );
}

const otherRows = ({ header, costCentres, systems, scenarios }: PlanComparison): Row[] => [
  ...header.map((field) => ({ list: 'plan', change: 'changed', ...fieldCells(field) })),
  ...costCentres.flatMap((line) => lineRows('cost centre', line)),
  ...systems.flatMap((line) => lineRows('system', line)),
  ...scenarios.flatMap((line) => lineRows('scenario', line)),
];

function lineRows(list: string, { kind, code, name, fields }: LineChange): Row[] {
  const cells = { list, code, name, change: kind };
  return fields.length === 0 ? [cells] : fields.map((field) => ({ ...cells, ...fieldCells(field) }));
}

const fieldCells = ({ path, before, after }: Difference): Row => ({
  field: path,
  before: cellOf(before),
  after: cellOf(after),
});

/** A list, such as a triple, as its values with slashes. */
function cellOf(value: Difference['before']): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : value.join(' / ');
}
