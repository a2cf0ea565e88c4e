import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@/db';
import { updatePlan } from '@/db/queries/plans';
import { monthLabels, type Plan } from '@/lib/engine';
import { getActuals } from '@/lib/services/actuals/get';
import { importActuals } from '@/lib/services/actuals/import';
import { previewActuals } from '@/lib/services/actuals/preview';
import { actualsReaderInThread } from '@/lib/services/actuals/read-in-thread';
import { exportActuals } from '@/lib/services/exports/actuals';
import { storePlan } from '@/lib/services/plans/store';
import { prepareKept } from '@/lib/services/results/compute-visible';
import { createOrganisation } from '@/tests/helpers/organisation';
import { company } from './company';
import { milliseconds, printTable } from './table';

/** The longest that the process did nothing else while the work ran, beside how long it took. */
async function watched<T>(work: () => Promise<T>): Promise<{ took: number; longestWait: number; value: T }> {
  let last = performance.now();
  let longestWait = 0;
  const tick = () => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  const begun = performance.now();
  const value = await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  tick();
  clearInterval(timer);
  return { took: performance.now() - begun, longestWait, value };
}

/** Twelve months of every role line, as a CSV of 60,000 rows. */
function fileOf(plan: Plan): string {
  const lines = ['month,role,staff,hires,leavers,payroll,users,volume'];
  for (const [t, month] of monthLabels(plan.plan).slice(0, 12).entries())
    for (const { code, fte, salary } of plan.roles)
      lines.push([month, code, fte, 0.1, 0.2, (fte * salary) / 11, fte / 3, 100 + t].join());
  return lines.join('\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
const database = openDatabase(path.join(folder, 'headroom.db'));
try {
  const plan = company({ roles: 5000, months: 36, scenarios: 1 });
  const organisation = await createOrganisation(database);
  const { organisationId, memberId } = organisation.actors.planner;
  const planId = await database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId, now: 1, plan });
    await updatePlan(writer, { organisationId, id, version: 1 }, { status: 'open' });
    return id;
  });
  const file = path.join(folder, 'actuals.csv');
  writeFileSync(file, fileOf(plan));
  const input = { planId, fileName: 'actuals.csv', choices: {}, read: actualsReaderInThread(file) };
  const context = organisation.as('planner');
  const rows: Record<string, string>[] = [];
  async function run<T>(what: string, work: () => Promise<T>): Promise<T> {
    const { took, longestWait, value } = await watched(work);
    rows.push({ what, took: milliseconds(took), 'others waited at most': milliseconds(longestWait) });
    return value;
  }
  await run('reading the plan, as every page does', () => prepareKept(context, planId));
  const { state } = await run('the preview of an import', () => previewActuals(context, input));
  await run('the import', () => importActuals(context, { ...input, state }));
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
