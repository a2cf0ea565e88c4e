import { z } from 'zod';
import { fileResponse } from '@/lib/actions/file-response';
import { AppError } from '@/lib/errors';
import { PERIOD_LENGTHS, TABLE_MEASURE_NAMES } from '@/lib/plan';
import { closedObject } from '@/lib/plan/fields';
import type { Context } from '@/lib/services/context';
import { exportActuals } from '@/lib/services/exports/actuals';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';
import { exportChanges } from '@/lib/services/exports/changes';
import { exportDestinations } from '@/lib/services/exports/destinations';
import { exportEvidence } from '@/lib/services/exports/evidence';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { reportSchema } from '@/lib/services/exports/inputs';
import { exportInventory } from '@/lib/services/exports/inventory';
import { originFields } from '@/lib/services/exports/origin-fields';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { exportPlanFile } from '@/lib/services/exports/plan-file';
import { exportReport } from '@/lib/services/exports/report';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { exportUncertainty } from '@/lib/services/exports/uncertainty';
import { exportWatch } from '@/lib/services/exports/watch';
import { exportWorkbook } from '@/lib/services/exports/workbook';
import { inputFaults } from '@/lib/services/input-faults';
import { describePlan } from '@/lib/services/plans/describe';
import { listReadablePlans } from '@/lib/services/plans/list-readable';
import { listScenarioInputs } from '@/lib/services/scenarios/list-inputs';
import { numberOfVersion } from '@/lib/services/versions/inputs';
import type { CsvName } from '@/lib/tabular';
import { planAnswer, planFileAnswer, plansAnswer, scenariosAnswer } from './schemas';

/** What a good answer holds: a CSV of the data dictionary, JSON, a file in JSON, or a file of another media type. */
export type Content = { csv: CsvName } | { json: z.ZodType; isFile?: true } | { binary: string };

/** Whether the answer is a file, with headers that say what it is of. */
export const isFileIn = (content: Content): boolean => !('json' in content) || content.isFile === true;

/** One address below /api/v1: the request is answered by it and the OpenAPI document is written from it. */
export type ApiRoute = {
  /** With {planId} for the id of a plan. */
  path: string;
  /** Name of the operation. */
  id: string;
  summary: string;
  /** What the path and the query may hold, by name. */
  asks: z.ZodObject;
  content: Content;
  answer: (context: Context, asked: unknown) => Promise<Response>;
};

type Definition<S extends z.ZodObject> = Omit<ApiRoute, 'answer' | 'asks'> & {
  asks: S;
  verb: (context: Context, asked: z.output<S>) => Promise<Response>;
};

const route = <S extends z.ZodObject>({ verb, ...definition }: Definition<S>): ApiRoute => ({
  ...definition,
  answer: (context, asked) => verb(context, parse(definition.asks, asked)),
});

function parse<S extends z.ZodObject>(schema: S, asked: unknown): z.output<S> {
  const parsed = schema.safeParse(asked);
  if (parsed.success) return parsed.data;
  throw new AppError('INVALID', 'The address asks for something that there is not.', {
    faults: inputFaults(parsed.error, asked),
  });
}

const planId = z.string('the id of a plan').describe('Id of a plan, from /plans');
const scenario = z
  .string('the code of a scenario')
  .min(1, 'the code of a scenario')
  .optional()
  .describe('Code of a scenario; all scenarios where it is missing');

const code = (what: string, described: string) =>
  z.string(`the code of ${what}`).min(1, `the code of ${what}`).optional().describe(described);
const codes = (described: string) =>
  z.string('codes with commas between them').optional().describe(described);
const FIRST_SCENARIO = 'Code of a scenario; the plan’s first where it is missing';

const ofPlan = closedObject({ planId });
const ofScenario = closedObject({ planId, scenario });
const ofWorkbook = closedObject({
  planId,
  scenario: code('a scenario', FIRST_SCENARIO),
  centre: code(
    'a cost centre',
    'Code of a cost centre: that branch alone; all that the member may read without it',
  ),
});
const ofPeriodTable = closedObject({
  planId,
  scenario: code('a scenario', FIRST_SCENARIO),
  measure: z
    .enum(TABLE_MEASURE_NAMES, 'a measure of the table by period')
    .optional()
    .describe('What is tabulated; staff where it is missing'),
  by: z
    .enum(PERIOD_LENGTHS, 'months, quarters or years')
    .optional()
    .describe('Length of a period; quarters where it is missing'),
  centre: code('a cost centre', 'Code of the cost centre that is shown in the place of the whole plan'),
  open: codes(
    'Codes of cost centres, with commas between them, whose centres have rows; as many levels as fit a page without it',
  ),
  lines: codes(
    'Codes of cost centres, with commas between them, whose role lines have rows; none without it',
  ),
});
const ofChanges = closedObject({
  planId,
  from: numberOfVersion
    .optional()
    .describe('Number of the version before; the last that differs from the plan as it is without it'),
  to: numberOfVersion.optional().describe('Number of the version after; the plan as it is without it'),
  scenario: code('a scenario', 'Code of the scenario of the effects; the first where it is missing'),
  toScenario: code('a scenario', 'Code of the scenario of the later state; the same where it is missing'),
  centre: code('a cost centre', 'Code of a cost centre: what changed in it alone'),
});

type CsvRoute<S extends z.ZodObject> = {
  file: CsvName;
  id: string;
  summary: string;
  asks: S;
  verb: (context: Context, asked: z.output<S>) => Promise<ExportFile>;
};

/** The same verb as behind the button on the page Exports. */
const csv = <S extends z.ZodObject>({ file, verb, ...rest }: CsvRoute<S>): ApiRoute =>
  route({
    ...rest,
    path: `/plans/{planId}/${file}.csv`,
    content: { csv: file },
    verb: async (context, asked) => fileResponse(await verb(context, asked)),
  });

const json = (value: unknown): Response => Response.json(value, { headers: { 'cache-control': 'no-store' } });

export const ROUTES: readonly ApiRoute[] = [
  route({
    path: '/plans',
    id: 'listPlans',
    summary: 'Plans that the token opens, the last changed first',
    asks: closedObject({}),
    content: { json: plansAnswer },
    verb: async (context) => {
      const plans = await listReadablePlans(context);
      return json({
        plans: plans.map((plan) => ({ ...plan, updatedAt: new Date(plan.updatedAt).toISOString() })),
      });
    },
  }),
  route({
    path: '/plans/{planId}',
    id: 'getPlan',
    summary: 'A plan, its kept version and its scenarios',
    asks: ofPlan,
    content: { json: planAnswer },
    verb: async (context, asked) => {
      const { origin, ...plan } = await describePlan(context, asked);
      return json({ origin: originFields(origin), ...plan });
    },
  }),
  route({
    path: '/plans/{planId}/scenarios',
    id: 'listScenarios',
    summary: 'The inputs of every scenario',
    asks: ofPlan,
    content: { json: scenariosAnswer },
    verb: async (context, asked) => {
      const { origin, scenarios } = await listScenarioInputs(context, asked);
      return json({ origin: originFields(origin), scenarios });
    },
  }),
  route({
    path: '/plans/{planId}/plan.json',
    id: 'getPlanFile',
    summary: 'The plan file: every input and nothing computed',
    asks: ofPlan,
    content: { json: planFileAnswer, isFile: true },
    verb: async (context, asked) => fileResponse(await exportPlanFile(context, asked)),
  }),
  csv({
    file: 'results',
    id: 'getResults',
    summary: 'Every series by month, for the plan, cost centres, role lines and AI systems',
    asks: ofScenario,
    verb: exportResults,
  }),
  csv({
    file: 'rollup',
    id: 'getRollup',
    summary: 'Staff, cost and measures over the horizon by cost centre',
    asks: ofScenario,
    verb: exportRollup,
  }),
  csv({
    file: 'destinations',
    id: 'getDestinations',
    summary: 'Where each freed FTE goes, by cost centre and month',
    asks: ofScenario,
    verb: exportDestinations,
  }),
  csv({
    file: 'ai-costs',
    id: 'getAiCosts',
    summary: 'Use and cost of each AI system by month',
    asks: ofScenario,
    verb: exportAiCosts,
  }),
  csv({
    file: 'actuals',
    id: 'getActuals',
    summary: 'The plan against what happened, by month, and the forecast from there',
    asks: ofScenario,
    verb: exportActuals,
  }),
  csv({
    file: 'inventory',
    id: 'getInventory',
    summary: 'The role lines',
    asks: ofPlan,
    verb: exportInventory,
  }),
  csv({
    file: 'evidence-rollup',
    id: 'getEvidenceRollup',
    summary: 'What freed work and net saving rest on, by cost centre and class of evidence',
    asks: ofScenario,
    verb: exportEvidenceRollup,
  }),
  csv({
    file: 'evidence',
    id: 'getEvidence',
    summary: 'What each estimate rests on, and the work that it frees',
    asks: ofScenario,
    verb: exportEvidence,
  }),
  csv({
    file: 'uncertainty',
    id: 'getUncertainty',
    summary: 'P10, P50 and P90 by month of the largest kept simulation',
    asks: ofScenario,
    verb: exportUncertainty,
  }),
  csv({
    file: 'watch',
    id: 'getWatch',
    summary: 'Releases by site against the thresholds of collective redundancy',
    asks: ofScenario,
    verb: exportWatch,
  }),
  route({
    path: '/plans/{planId}/report.pdf',
    id: 'getReport',
    summary: 'The board paper as a PDF, of the named scenario, else of the first',
    asks: reportSchema.extend({
      planId,
      scenario: scenario.describe('Code of a scenario; the first where it is missing'),
      paper: reportSchema.shape.paper.describe('Size of the pages'),
    }),
    content: { binary: 'application/pdf' },
    verb: async (context, asked) => fileResponse(await exportReport(context, asked)),
  }),
  csv({
    file: 'period-table',
    id: 'getPeriodTable',
    summary: 'One measure by month, quarter or year, for the plan, cost centres and role lines',
    asks: ofPeriodTable,
    verb: exportPeriodTable,
  }),
  csv({
    file: 'changes',
    id: 'getChanges',
    summary: 'What differs between two kept versions, or a version and the plan as it is',
    asks: ofChanges,
    verb: exportChanges,
  }),
  route({
    path: '/plans/{planId}/workbook.xlsx',
    id: 'getWorkbook',
    summary: 'The plan as a workbook whose formulas recompute every monthly figure',
    asks: ofWorkbook,
    content: { binary: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    verb: async (context, asked) => fileResponse(await exportWorkbook(context, asked)),
  }),
];

/** Names in the template of a path. */
export const pathNames = ({ path }: Pick<ApiRoute, 'path'>): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** The route of a path below /api/v1 and what stands in its template; null where there is none. */
export function findRoute(path: string): { route: ApiRoute; named: Record<string, string> } | null {
  const parts = path.split('/');
  for (const route of ROUTES) {
    const template = route.path.split('/');
    if (template.length !== parts.length) continue;
    const named: Record<string, string> = {};
    const isMatch = template.every((part, at) => {
      const found = parts[at] ?? '';
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part === found;
      named[name] = found;
      return found !== '';
    });
    if (isMatch) return { route, named };
  }
  return null;
}
