import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@/db';
import { insertActualImport, putActuals } from '@/db/queries/actuals';
import { updatePlan } from '@/db/queries/plans';
import { monthLabels } from '@/lib/engine';
import { getActuals } from '@/lib/services/actuals/get';
import { storedRow } from '@/lib/services/actuals/rows';
import { exportActuals } from '@/lib/services/exports/actuals';
import { storePlan } from '@/lib/services/plans/store';
import { prepareKept } from '@/lib/services/results/compute-visible';
import { createOrganisation } from '@/tests/helpers/organisation';
import { company } from './company';
import { milliseconds, printTable } from './table';

/** The longest that the process did nothing else while the work ran, beside how long it took. */
async function watched(work: () => Promise<unknown>): Promise<{ took: number; longestWait: number }> {
  let last = performance.now();
  let longestWait = 0;
  const tick = () => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  const begun = performance.now();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  tick();
  clearInterval(timer);
  return { took: performance.now() - begun, longestWait };
}

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
const database = openDatabase(path.join(folder, 'headroom.db'));
try {
  const plan = company({ roles: 5000, months: 36, scenarios: 1 });
  const organisation = await createOrganisation(database);
  const { organisationId, memberId } = organisation.actors.planner;
  const months = monthLabels(plan.plan);
  const planId = await database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId, now: 1, plan });
    const inPlan = { organisationId, planId: id };
    const rows = plan.roles.flatMap(({ code, fte, salary }) =>
      months.slice(0, 12).map((month, t) =>
        storedRow(inPlan, {
          ...{ line: 'role', code, month },
          values: {
            staff: fte,
            hires: 0.1,
            leavers: 0.2,
            payroll: (fte * salary) / 11,
            users: fte / 3,
            volume: 100 + t,
          },
        }),
      ),
    );
    await putActuals(writer, rows);
    await insertActualImport(writer, {
      ...{ ...inPlan, number: 1, fileName: 'bench.csv', importedBy: memberId, importedAt: 1 },
      ...{ added: rows.length, replaced: 0, removed: 0 },
    });
    await updatePlan(writer, { organisationId, id, version: 1 }, { status: 'open' });
    return id;
  });
  const context = organisation.as('planner');
  const rows: Record<string, string>[] = [];
  const run = async (what: string, work: () => Promise<unknown>) => {
    const { took, longestWait } = await watched(work);
    rows.push({ what, took: milliseconds(took), 'others waited at most': milliseconds(longestWait) });
  };
  await run('reading the plan, as every page does', () => prepareKept(context, planId));
  await run('the page, first', () => getActuals(context, { planId }));
  await run('the page, again', () => getActuals(context, { planId }));
  await run('the page, for a viewer', () => getActuals(organisation.as('viewer'), { planId }));
  await run('the CSV', async () => {
    const { parts } = await exportActuals(context, { planId, scenario: undefined });
    let bytes = 0;
    for (const part of parts) bytes += part.length;
    rows.push({ what: `  of ${Math.round(bytes / 1e6)} MB` });
  });
  console.log('\nPlan against actual: 5,000 role lines, 36 months, 12 of them with actuals of every line\n');
  printTable(rows);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
