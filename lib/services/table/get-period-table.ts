import { listRoleCodes } from '@/db/queries/roles';
import { PAY, SYSTEM_COSTS } from '@/lib/access';
import { compute, type Level, type Role, type Series } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Figure } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import {
  byPeriod,
  measureSeries,
  PERIOD_LENGTHS,
  type Period,
  periodsOf,
  TABLE_MEASURE_NAMES,
  TABLE_MEASURES,
  type TableMeasure,
} from '@/lib/plan';
import type { Context } from '../context';
import { computeVisible, type Prepared, prepareKept } from '../results/compute-visible';
import type { AskedPeriodTable } from './inputs';
import type { PeriodRow, PeriodTable } from './period-table-view';
import { type Place, placesOf } from './tree';

/** Role lines of a centre that are listed; the others are summed in one row. */
const MOST_LINES = 100;

/**
 * One measure by month, quarter or year for the plan, or a centre of it, and the levels below that are unfolded. Role lines are computed
 * for the centres alone whose lines are shown.
 * @throws NOT_FOUND unless the actor may read the plan and see the centre
 */
export async function getPeriodTable(context: Context, asked: AskedPeriodTable): Promise<PeriodTable> {
  const { scenarios } = (await prepareKept(context, asked.planId)).prepared.plan;
  const scenario = scenarios.find(({ code }) => code === asked.scenario) ?? scenarios[0];
  if (!scenario) throw new Error(`The plan ${asked.planId} has no scenario.`);
  const visible = await computeVisible(context, asked.planId, [scenario.code]);
  const { plan, row, pay, isWhole, centreIds, result } = visible;
  const top = asked.centre === undefined ? null : plan.costCentres.find(({ code }) => code === asked.centre);
  if (top === undefined) throw notFound();
  const measures = TABLE_MEASURE_NAMES.filter((name) => pay || !containsPay(name));
  const measure = measures.find((name) => name === asked.measure) ?? 'staff';
  const by = PERIOD_LENGTHS.find((name) => name === asked.by) ?? 'quarters';
  const periods = periodsOf(result.months, by);

  const open = asked.open === undefined ? null : codesIn(asked.open);
  const lines = codesIn(asked.lines);
  const byCentre = groupBy(plan.roles, (role) => role.costCentre);
  const places = placesOf({ costCentres: plan.costCentres, top: top?.code ?? null, roles: plan.roles }, open);
  const first: Place[] = top
    ? [
        {
          centre: top,
          depth: 0,
          hasBelow: false,
          isOpen: false,
          ownLines: byCentre.get(top.code)?.length ?? 0,
        },
      ]
    : [];
  const unfolded = [...first, ...places].filter(
    ({ centre, ownLines }) => ownLines > 0 && lines.has(centre.code),
  );
  const linesOf = await lineRows(
    context,
    { planId: asked.planId, scenario: scenario.code },
    unfolded.flatMap(({ centre }) => byCentre.get(centre.code) ?? []),
    { measure, periods },
  );
  const levels = result.scenarios[0];
  const rowOf = (place: Place): PeriodRow[] => {
    const { code, name } = place.centre;
    const shows = place.ownLines > 0 && lines.has(code);
    const level = visible.masks.centres.has(code) ? undefined : levels?.costCentres[code];
    const centre: PeriodRow = {
      level: 'centre',
      id: centreIds.get(code) ?? '',
      code,
      name,
      depth: place.depth,
      ...figuresOf(level?.series, { measure, periods, pay, isCentre: true }),
      isOpen: place.hasBelow ? place.isOpen : null,
      ownLines: place.ownLines,
      showsLines: shows,
    };
    return shows ? [centre, ...linesOf(code, place.depth + 1)] : [centre];
  };
  const whole: PeriodRow = {
    level: 'plan',
    id: '',
    code: '',
    name: isWhole ? 'Whole plan' : 'Your cost centres',
    depth: 0,
    ...figuresOf(levels?.total.series, { measure, periods, pay, isCentre: false }),
    ...CLOSED,
  };
  return {
    plan: { id: row.id, name: row.name, currency: row.currency },
    scenario: { code: scenario.code, name: scenario.name },
    centre: top && { code: top.code, name: top.name },
    ...{ isWhole, pay, measure, measures, by },
    periods: periods.map(({ from, until, ...period }) => ({
      code: period.code,
      isWhole: period.isWhole,
      first: result.months[from] ?? '',
      last: result.months[until - 1] ?? '',
    })),
    open: places.filter((place) => place.isOpen).map(({ centre }) => centre.code),
    lines: unfolded.map(({ centre }) => centre.code),
    rows: [...(top ? first.flatMap(rowOf) : [whole]), ...places.flatMap(rowOf)],
  };
}

const CLOSED = { isOpen: null, ownLines: 0, showsLines: false };

const codesIn = (text: string | undefined): ReadonlySet<string> =>
  new Set((text ?? '').split(',').filter((code) => code !== ''));

const isOneOf = (names: readonly string[], name: string) => names.includes(name);
const containsPay = (name: TableMeasure) => name === 'cumulative' || isOneOf(PAY, name);

type Asked = { measure: TableMeasure; periods: readonly Period[] };

/**
 * A level's cells. What is kept back has an empty series: masked, but for a centre's cost of AI systems, which a reader without pay is told
 * by system and never by centre.
 */
function figuresOf(
  series: Series | undefined,
  { measure, periods, pay, isCentre }: Asked & { pay: boolean; isCentre: boolean },
): Pick<PeriodRow, 'values' | 'capacity' | 'cash'> {
  const hidden = series && isCentre && isOneOf(SYSTEM_COSTS, measure) ? null : 'masked';
  const values = series ? measureSeries(series, measure) : new Float64Array();
  const known = (name: TableMeasure) => series && measureSeries(series, name).at(-1);
  return {
    values:
      values.length > 0
        ? byPeriod(values, TABLE_MEASURES[measure].nature, periods)
        : periods.map((): Figure => hidden),
    capacity: known('freed') ?? 'masked',
    cash: pay ? (known('cumulative') ?? null) : null,
  };
}

/** The rows of the role lines of each centre that is asked for. */
async function lineRows(
  context: Context,
  { planId, scenario }: { planId: string; scenario: string },
  roles: readonly Role[],
  asked: Asked,
): Promise<(centre: string, depth: number) => PeriodRow[]> {
  if (roles.length === 0) return () => [];
  const { prepared } = await prepareKept(context, planId);
  const levels = computeLines(prepared, scenario, roles);
  const inPlan = { organisationId: context.actor.organisationId, planId };
  const rows = await context.database.read((reader) => listRoleCodes(reader, inPlan));
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const byCentre = groupBy(roles, (role) => role.costCentre);
  return (centre, depth) => {
    const all = (byCentre.get(centre) ?? []).map(
      (role): PeriodRow => ({
        level: 'role',
        id: ids.get(role.code) ?? '',
        code: role.code,
        name: [role.title || role.code, role.location].filter(Boolean).join(', '),
        depth,
        ...figuresOf(levels[role.code]?.series, { ...asked, pay: true, isCentre: false }),
        ...CLOSED,
      }),
    );
    const rest = all.slice(MOST_LINES);
    if (rest.length === 0) return all;
    return [
      ...all.slice(0, MOST_LINES),
      {
        level: 'rest',
        id: centre,
        code: '',
        name: `${rest.length} more role lines`,
        depth,
        values: asked.periods.map((_, p) =>
          asked.measure === 'quality' ? null : sumOf(rest.map(({ values }) => values[p])),
        ),
        capacity: sumOf(rest.map(({ capacity }) => capacity)),
        cash: sumOf(rest.map(({ cash }) => cash)),
        ...CLOSED,
      },
    ];
  };
}

function computeLines(
  { computed, outside }: Prepared,
  scenario: string,
  roles: readonly Role[],
): Record<string, Level> {
  const codes = new Set(roles.map(({ code }) => code));
  const options = { scenarios: [scenario], roles: codes, ...(outside ? { outside } : {}) };
  return compute(computed, options).scenarios[0]?.roles ?? {};
}

const sumOf = (figures: readonly Figure[]): Figure =>
  figures.reduce<number>((sum, figure) => sum + (typeof figure === 'number' ? figure : 0), 0);
