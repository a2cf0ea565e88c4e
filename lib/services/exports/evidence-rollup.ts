import { listScenarios } from '@/db/queries/plans';
import { EVIDENCE_KEYS } from '@/lib/evidence';
import { type Cell, writeCsv } from '@/lib/tabular';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { getPlanEvidence } from '../evidence/get-plan-evidence';
import { planSubject, requirePlan } from '../plans/read-plan';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';
import { requireScenario } from './results';

const COLUMNS = ['scenario', 'costCentre', 'evidence', 'roles', 'fte', 'freedFte', 'runRateSaving'] as const;

/**
 * One row a scenario, cost centre (with all below it) and class of evidence; an empty centre is all role lines that the actor may read.
 * @throws NOT_FOUND unless the actor may read role lines of the plan
 */
export async function exportEvidenceRollup(
  context: Context,
  { planId, scenario }: Export,
): Promise<ExportFile> {
  const { database, actor } = context;
  const { plan, codes } = await database.read(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'plan:read');
    authorise(actor, 'results:export', planSubject(plan));
    const scenarios = await listScenarios(reader, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
    return { plan, codes: scenario === undefined ? scenarios.map((s) => s.code) : [scenario] };
  });
  const rows: Cell[][] = [];
  let isWhole = true;
  for (const code of codes) {
    const evidence = await getPlanEvidence(context, { planId, scenario: code });
    isWhole = evidence.isWhole;
    for (const { code: centre, sums } of [{ code: '', sums: evidence.sums }, ...evidence.centres])
      for (const key of EVIDENCE_KEYS) {
        const { roles, fte, freed, saving } = sums[key];
        if (roles > 0) rows.push([code, centre, key, roles, fte, freed, saving]);
      }
    if (evidence.isWhole && evidence.unnamedSystems !== 0)
      rows.push([code, '', 'systems-without-roles', 0, 0, 0, evidence.unnamedSystems]);
  }
  const origin = await database.write((writer) =>
    recordExport(writer, context, {
      plan,
      action: 'results:export',
      after: { file: 'evidence-rollup' },
      scenarios: { asked: scenario },
    }),
  );
  return csvFile(origin, isWhole ? 'evidence-rollup' : 'evidence-rollup-of-my-centres', [
    writeCsv([COLUMNS, ...rows]),
  ]);
}
