import type { Reader } from '@/db';
import { notFound } from '@/lib/errors';
import type { Figure } from '@/lib/format';
import { type Cell, writeCsv } from '@/lib/tabular';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject, requirePlan } from '../plans/read-plan';
import { getPeriodTable } from '../table/get-period-table';
import type { AskedPeriodTable } from '../table/inputs';
import type { PeriodTable } from '../table/period-table-view';
import { csvFile, type ExportFile } from './export-file';
import { recordExport } from './record-export';
import { taken } from './taken';

/**
 * The rows and periods that the table by period shows, not rounded; a cell that is masked or not told is empty.
 * @throws NOT_FOUND as `getPeriodTable`, and where there is no scenario, measure or length of period of this name for the actor: what reads
 *   a file does not see that it was given another one
 */
export async function exportPeriodTable(context: Context, asked: AskedPeriodTable): Promise<ExportFile> {
  const { database, actor } = context;
  const { planId } = asked;
  const requireExportable = async (reader: Reader) => {
    const plan = await requirePlan(reader, actor, planId, 'plan:read');
    authorise(actor, 'results:export', planSubject(plan));
    return plan;
  };
  const { made, origin } = await taken({
    make: async () => {
      const { revision } = await database.snapshot(requireExportable);
      return { revision, table: await getAskedTable(context, asked) };
    },
    recordUnlessChanged: ({ revision, table: { scenario, measure, by, centre } }) =>
      database.write(async (writer) => {
        const plan = await requireExportable(writer);
        if (plan.revision !== revision) return null;
        return recordExport(writer, context, {
          plan,
          action: 'results:export',
          after: { file: 'period-table', measure, by, costCentre: centre?.code ?? 'all' },
          scenarios: { asked: scenario.code },
        });
      }),
  });
  const { measure, by, periods, pay, rows, isWhole } = made.table;
  const own = ['level', 'code', 'name', 'measure', 'capacityReleasedFte', ...(pay ? ['cashCaptured'] : [])];
  const known = (figure: Figure): Cell => (typeof figure === 'number' ? figure : null);
  const what = [isWhole ? 'table' : 'table-of-my-centres', measure.toLowerCase(), by].join('-');
  return csvFile(origin, what, [
    writeCsv([
      [...own, ...periods.map(({ code }) => code)],
      ...rows.map(({ level, code, name, values, capacity, cash }) => [
        ...[level, code, name, measure, known(capacity)],
        ...(pay ? [known(cash)] : []),
        ...values.map(known),
      ]),
    ]),
  ]);
}

async function getAskedTable(context: Context, asked: AskedPeriodTable): Promise<PeriodTable> {
  const table = await getPeriodTable(context, asked);
  const isAsked =
    (asked.scenario ?? table.scenario.code) === table.scenario.code &&
    (asked.measure ?? table.measure) === table.measure &&
    (asked.by ?? table.by) === table.by;
  if (!isAsked) throw notFound();
  return table;
}
