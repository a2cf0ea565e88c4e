import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { API_PATH, answerApi } from '@/lib/api/answer';
import { ROUTES } from '@/lib/api/routes';
import { PERIOD_LENGTHS, TABLE_MEASURE_NAMES } from '@/lib/plan';
import { listAllAccessTokens, listOwnAccessTokens } from '@/lib/services/access-tokens/list';
import { getAccount } from '@/lib/services/account/get';
import { getActuals } from '@/lib/services/actuals/get';
import { getThread } from '@/lib/services/comments/get-thread';
import type { Context } from '@/lib/services/context';
import { listCostCentreTree } from '@/lib/services/cost-centres/list';
import { getPlanEvidence } from '@/lib/services/evidence/get-plan-evidence';
import { exportActuals } from '@/lib/services/exports/actuals';
import { exportActualsTemplate } from '@/lib/services/exports/actuals-template';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';
import { exportChanges } from '@/lib/services/exports/changes';
import { exportConsultationPack } from '@/lib/services/exports/consultation-pack';
import { exportDestinations } from '@/lib/services/exports/destinations';
import { exportDictionary } from '@/lib/services/exports/dictionary';
import { exportEvidence } from '@/lib/services/exports/evidence';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportInventory } from '@/lib/services/exports/inventory';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { exportTrail } from '@/lib/services/exports/trail';
import { exportUncertainty } from '@/lib/services/exports/uncertainty';
import { exportVersion } from '@/lib/services/exports/version';
import { exportWatch } from '@/lib/services/exports/watch';
import { exportWorkbook } from '@/lib/services/exports/workbook';
import { listImportedExposure } from '@/lib/services/exposure/list';
import { listMembers } from '@/lib/services/members/list';
import { countUnreadEntries } from '@/lib/services/notifications/count-unread';
import { listInbox } from '@/lib/services/notifications/list';
import { getOrganisation } from '@/lib/services/organisation/get';
import { PEER_HEADER } from '@/lib/services/peer-address';
import { getPilot } from '@/lib/services/pilots/get';
import { listOwnPilots } from '@/lib/services/pilots/list';
import { describePlan } from '@/lib/services/plans/describe';
import { getPlanFrame } from '@/lib/services/plans/get-frame';
import { getPlanSettings } from '@/lib/services/plans/get-settings';
import { listPlans } from '@/lib/services/plans/list';
import { listReadablePlans } from '@/lib/services/plans/list-readable';
import { listRules } from '@/lib/services/redundancy-rules/list';
import { getReport } from '@/lib/services/report/get-report';
import { getSummary } from '@/lib/services/results/get-summary';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { getRole } from '@/lib/services/roles/get-role';
import { listPlanCentres } from '@/lib/services/roles/list-cost-centres';
import { suggestOccupations } from '@/lib/services/roles/suggest-occupations';
import { compareScenarios } from '@/lib/services/scenarios/compare';
import { getScenario } from '@/lib/services/scenarios/get';
import { getPlanToTry } from '@/lib/services/scenarios/get-plan-to-try';
import { listScenarioInputs } from '@/lib/services/scenarios/list-inputs';
import { getBoard } from '@/lib/services/submissions/get-board';
import { getSystem } from '@/lib/services/systems/get';
import { getSourcing } from '@/lib/services/systems/get-sourcing';
import { listSystemsInScenario } from '@/lib/services/systems/list';
import { getPeriodTable } from '@/lib/services/table/get-period-table';
import { listTrail } from '@/lib/services/trail/list';
import { getSimulationStatus } from '@/lib/services/uncertainty/get-status';
import { getUncertainty } from '@/lib/services/uncertainty/get-uncertainty';
import { compareVersions } from '@/lib/services/versions/compare';
import { listVersions } from '@/lib/services/versions/list';
import { getWatch } from '@/lib/services/watch/get';
import { getConsultationPack } from '@/lib/services/watch/get-pack';
import { testEnvironment } from '../helpers/auth-client';

/** What an address can be made of: everything of one plan that somebody could name. */
export type Place = {
  planId: string;
  scenarios: readonly string[];
  /** Codes and ids in the plan. */
  centres: readonly { code: string; id: string }[];
  systems: readonly { code: string; id: string }[];
  roleIds: readonly string[];
  pilot: string;
  settings: { draws: number; seed: number; correlation: number };
};

type Ask = (context: Context, place: Place) => Promise<unknown>[];

const textOf = async (file: Promise<ExportFile>) => {
  const { name, parts, origin } = await file;
  return {
    name,
    origin,
    text: [...parts]
      .map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString('latin1')))
      .join(''),
  };
};
const everyScenario = (place: Place) => [undefined, ...place.scenarios];
const file =
  (
    verb: (context: Context, asked: { planId: string; scenario?: string | undefined }) => Promise<ExportFile>,
  ): Ask =>
  (context, place) =>
    everyScenario(place).map((scenario) => textOf(verb(context, { planId: place.planId, scenario })));
const run = ({ planId, settings }: Place, scenario: string) => ({ planId, scenario, ...settings });

/** Every way to be told something of a plan that the pages, files and addresses of the build have, with all that can be asked of it. */
export const READS: Record<string, Ask> = {
  'actuals/get getActuals': (context, { planId, scenarios }) =>
    scenarios.map((scenario) => getActuals(context, { planId, scenario })),
  'comments/get-thread getThread': (context, { planId, centres, roleIds }) => [
    ...centres.map(({ id }) => getThread(context, { planId, about: { kind: 'centre', id } })),
    ...roleIds.map((roleId) => getThread(context, { planId, about: { kind: 'role', id: roleId } })),
  ],
  'evidence/get-plan-evidence getPlanEvidence': (context, { planId, scenarios }) =>
    scenarios.map((scenario) => getPlanEvidence(context, { planId, scenario })),
  'exports/actuals exportActuals': file(exportActuals),
  'exports/actuals-template exportActualsTemplate': file(exportActualsTemplate),
  'exports/ai-costs exportAiCosts': file(exportAiCosts),
  'exports/changes exportChanges': (context, { planId }) => [
    textOf(exportChanges(context, { planId })),
    textOf(exportChanges(context, { planId, from: 1, to: 1 })),
  ],
  'exports/consultation-pack exportConsultationPack': file(exportConsultationPack),
  'exports/destinations exportDestinations': file(exportDestinations),
  'exports/dictionary exportDictionary': file(exportDictionary),
  'exports/evidence exportEvidence': file(exportEvidence),
  'exports/evidence-rollup exportEvidenceRollup': file(exportEvidenceRollup),
  'exports/inventory exportInventory': file(exportInventory),
  'exports/period-table exportPeriodTable': (context, { planId, scenarios, centres }) =>
    scenarios.flatMap((scenario) =>
      ['staff', 'net', 'seat'].map((measure) =>
        textOf(
          exportPeriodTable(context, {
            planId,
            scenario,
            measure,
            open: centres.map(({ code }) => code).join(),
          }),
        ),
      ),
    ),
  'exports/plan-file exportPlanFile': file(exportPlanFile),
  'exports/results exportResults': file(exportResults),
  'exports/rollup exportRollup': file(exportRollup),
  'exports/trail exportTrail': (context, { planId }) => [
    textOf(exportTrail(context, { planId })),
    textOf(exportTrail(context, {})),
  ],
  'exports/uncertainty exportUncertainty': file(exportUncertainty),
  'exports/version exportVersion': (context, { planId }) => [
    textOf(exportVersion(context, { planId, number: 1 })),
  ],
  'exports/watch exportWatch': file(exportWatch),
  'exports/workbook exportWorkbook': (context, { planId, scenarios, centres }) => [
    ...scenarios.map((scenario) => textOf(exportWorkbook(context, { planId, scenario }))),
    ...centres.map(({ code }) => textOf(exportWorkbook(context, { planId, centre: code }))),
  ],
  'members/list listMembers': (context) => [listMembers(context)],
  'notifications/count-unread countUnreadEntries': (context) => [countUnreadEntries(context)],
  'notifications/list listInbox': (context) => [listInbox(context)],
  'organisation/get getOrganisation': (context) => [getOrganisation(context)],
  'pilots/get getPilot': (context, { pilot }) => [getPilot(context, pilot)],
  'pilots/list listOwnPilots': (context) => [listOwnPilots(context)],
  'plans/describe describePlan': (context, { planId }) => [describePlan(context, { planId })],
  'plans/get-frame getPlanFrame': (context, { planId }) => [getPlanFrame(context, planId)],
  'plans/get-settings getPlanSettings': (context, { planId }) => [getPlanSettings(context, planId)],
  'plans/list listPlans': (context) => [listPlans(context)],
  'plans/list-readable listReadablePlans': (context) => [listReadablePlans(context)],
  'redundancy-rules/list listRules': (context) => [listRules(context)],
  'report/get-report getReport': (context, { planId, scenarios }) =>
    scenarios.map((scenario) => getReport(context, { planId, scenario })),
  'results/get-summary getSummary': (context, { planId, scenarios, centres }) =>
    scenarios.flatMap((scenario) =>
      [undefined, ...centres.map(({ code }) => code)].map((centre) =>
        getSummary(context, { planId, scenario, centre }),
      ),
    ),
  'roles/get-cost-centre getCostCentre': (context, { planId, centres }) =>
    centres.map(({ id }) => getCostCentre(context, { planId, centreId: id })),
  'roles/get-role getRole': (context, { planId, roleIds }) =>
    roleIds.map((roleId) => getRole(context, { planId, roleId })),
  'roles/list-cost-centres listPlanCentres': (context, { planId }) => [listPlanCentres(context, planId)],
  'roles/suggest-occupations suggestOccupations': (context, { planId, centres }) =>
    centres.map(({ id }) => suggestOccupations(context, { planId, centreId: id })),
  'scenarios/compare compareScenarios': (context, { planId, scenarios }) => [
    compareScenarios(context, { planId, codes: scenarios }),
  ],
  'scenarios/get getScenario': (context, { planId, scenarios }) =>
    scenarios.map((code) => getScenario(context, { planId, code })),
  'scenarios/get-plan-to-try getPlanToTry': (context, { planId }) => [getPlanToTry(context, { planId })],
  'scenarios/list-inputs listScenarioInputs': (context, { planId }) => [
    listScenarioInputs(context, { planId }),
  ],
  'submissions/get-board getBoard': (context, { planId }) => [getBoard(context, planId)],
  'systems/get getSystem': (context, { planId, systems, scenarios }) =>
    systems.flatMap(({ id }) =>
      scenarios.map((scenario) => getSystem(context, { planId, systemId: id, scenario })),
    ),
  'systems/get-sourcing getSourcing': (context, { planId, systems, scenarios }) =>
    systems.flatMap(({ id }) =>
      scenarios.map((scenario) => getSourcing(context, { planId, systemId: id, scenario })),
    ),
  'systems/list listSystemsInScenario': (context, { planId, scenarios }) =>
    scenarios.map((scenario) => listSystemsInScenario(context, { planId, scenario })),
  'table/get-period-table getPeriodTable': (context, { planId, scenarios, centres }) => {
    const codes = centres.map(({ code }) => code).join();
    return [
      ...scenarios.flatMap((scenario) =>
        TABLE_MEASURE_NAMES.map((measure) =>
          getPeriodTable(context, { planId, scenario, measure, by: 'months', open: codes, lines: codes }),
        ),
      ),
      ...PERIOD_LENGTHS.flatMap((by) =>
        centres.map(({ code }) => getPeriodTable(context, { planId, by, centre: code, open: codes })),
      ),
    ];
  },
  'trail/list listTrail': (context, { planId }) => [listTrail(context, { planId }), listTrail(context, {})],
  'uncertainty/get-status getSimulationStatus': (context, place) =>
    place.scenarios.map((scenario) => getSimulationStatus(context, run(place, scenario))),
  'uncertainty/get-uncertainty getUncertainty': (context, { planId, scenarios, centres, settings }) =>
    scenarios.flatMap((scenario) =>
      [undefined, ...centres.map(({ code }) => code)].map((centre) =>
        getUncertainty(context, { planId, scenario, centre, settings }),
      ),
    ),
  'versions/compare compareVersions': (context, { planId }) => [
    compareVersions(context, { planId }),
    compareVersions(context, { planId, from: 1, to: 1 }),
  ],
  'versions/list listVersions': (context, { planId }) => [listVersions(context, planId)],
  'watch/get getWatch': (context, { planId, scenarios }) =>
    scenarios.map((scenario) => getWatch(context, { planId, scenario })),
  'watch/get-pack getConsultationPack': (context, { planId, scenarios }) =>
    scenarios.map((scenario) => getConsultationPack(context, { planId, scenario, site: 'FR Lyon' })),
};

/** Verbs that answer nothing of a plan's figures: about the member, the organisation's settings, public tables. */
export const NOT_OF_A_PLAN: Record<string, Ask> = {
  'access-tokens/list listAllAccessTokens': (context) => [listAllAccessTokens(context)],
  'access-tokens/list listOwnAccessTokens': (context) => [listOwnAccessTokens(context)],
  'account/get getAccount': (context) => [getAccount(context)],
  'cost-centres/list listCostCentreTree': (context) => [listCostCentreTree(context)],
  'exposure/list listImportedExposure': (context) => [listImportedExposure(context)],
};

/** Files that are made of another verb's answer and nothing else, and take a process and seconds each. */
export const MADE_OF: Record<string, string> = {
  'exports/report exportReport': 'report/get-report getReport',
};
const TAKES_SECONDS = '/plans/{planId}/report.pdf';

/** Every address below /api/v1, by a token of the member. */
export async function askApi(
  context: Context,
  token: string,
  place: Place,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { path: template, asks } of ROUTES) {
    if (template === TAKES_SECONDS) continue;
    const at = template.replace('{planId}', place.planId);
    const queries =
      'scenario' in asks.shape ? ['', ...place.scenarios.map((code) => `?scenario=${code}`)] : [''];
    for (const query of queries) {
      const request = new Request(`https://headroom.example${API_PATH}${at}${query}`, {
        headers: { [PEER_HEADER]: '192.0.2.1', authorization: `Bearer ${token}` },
      });
      const { database, clock } = context;
      const response = await answerApi(request, { database, clock, environment: testEnvironment() });
      answers[`${template}${query}`] = { status: response.status, text: await response.text() };
    }
  }
  return answers;
}

/** What the source of an app folder imports of services that is no type: "folder/file verb", with the files that do. */
export function importedVerbs(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join('app', name));
  for (const source of [...sources, 'lib/api/routes.ts']) {
    const text = readFileSync(source, 'utf8');
    for (const [, names = '', module = ''] of text.matchAll(
      /import\s+(?!type\b)\{([^}]*)\}\s+from\s+'@\/lib\/services\/([^']+)'/g,
    )) {
      for (const name of names.split(',').map((one) => one.trim().replace(/ as .*/, ''))) {
        if (name === '' || name.startsWith('type ')) continue;
        const key = `${module} ${name}`;
        found.set(key, [...(found.get(key) ?? []), source]);
      }
    }
  }
  return found;
}
