import type { ConsultationTexts } from '@/db/queries/consultation-texts';
import { listScenarios } from '@/db/queries/plans';
import { notFound } from '@/lib/errors';
import { NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { type Cell, writeCsv } from '@/lib/tabular';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { computeWatch, type WatchedPlan } from '../watch/compute-watch';
import { readConsultationTexts } from '../watch/consultation-texts';
import { paymentOf, type SitePack, sitePack } from '../watch/pack';
import { CSV, type ExportFile, fileName } from './export-file';
import type { Export } from './inputs';
import { requireScenario } from './results';

const COLUMNS = [
  'scenario',
  'country',
  'location',
  'part',
  'category',
  'grade',
  'firstMonth',
  'lastMonth',
  'people',
  'expectedHeads',
  'text',
  'note',
];

/**
 * What Directive 98/59/EC, article 2(3)(b), names, for each site at which somebody is released or for the one that is named:
 * reasons, period, people to go and normally employed by category, selection, payments. People are whole, expected heads are not.
 */
export async function exportConsultationPack(
  context: Context,
  { planId, scenario, site }: Export,
): Promise<ExportFile> {
  const { database, actor, clock } = context;
  const { row, codes, texts } = await database.snapshot(async (reader) => {
    const inPlan = { organisationId: actor.organisationId, planId };
    const row = await requirePlan(reader, actor, planId, 'watch:read');
    const scenarios = await listScenarios(reader, inPlan);
    requireScenario({ scenarios }, scenario);
    const { texts } = await readConsultationTexts(reader, inPlan);
    return { row, codes: scenario === undefined ? scenarios.map((s) => s.code) : [scenario], texts };
  });
  const rows: Cell[][] = [];
  for (const code of codes) {
    const watched = await computeWatch(context, { planId, scenario: code });
    rows.push(...packsOf(watched, site).flatMap((pack) => packRows(pack, { ...watched, texts })));
  }
  await database.write((writer) =>
    recordChange(writer, context, {
      action: 'consultationPack:export',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { scenario: scenario ?? 'all', site: site ?? 'all' },
    }),
  );
  return {
    name: fileName({
      plan: row,
      what: 'consultation-pack',
      scenario: scenario ?? 'all-scenarios',
      now: clock(),
      extension: 'csv',
    }),
    type: CSV,
    parts: [writeCsv([COLUMNS, ...rows])],
  };
}

/** @throws NOT_FOUND where the plan has nobody at the site that is named */
function packsOf(watched: WatchedPlan, key: string | undefined): SitePack[] {
  const packs = watched.sites
    .filter((site) => (key === undefined ? site.separations.some((heads) => heads > 0) : site.key === key))
    .map((site) => sitePack(watched, site));
  if (key !== undefined && packs.length === 0) throw notFound();
  return packs;
}

type Around = Pick<WatchedPlan, 'scenario'> & { texts: ConsultationTexts };

function packRows(pack: SitePack, { scenario, texts }: Around): Cell[][] {
  const { country, location, period, categories, total, byMonth } = pack;
  const [first, last] = [period?.first, period?.last];
  const line = (part: string, cells: readonly Cell[]): Cell[] => [
    scenario.code,
    country,
    location,
    part,
    ...cells,
    NOT_LEGAL_ADVICE,
  ];
  const text = (part: string, words: string) => line(part, [null, null, first, last, null, null, words]);
  const people = (
    part: string,
    heads: number,
    expected: number | null,
    title: string,
    grade: string | null,
  ) => line(part, [title, grade, first, last, heads, expected, null]);
  return [
    text('reasons', texts.reasons),
    text('period', period ? `${period.first} to ${period.last}` : 'nobody is released'),
    ...byMonth.map(({ month, expected }) =>
      line('expected by month', [null, null, month, month, null, expected, null]),
    ),
    ...categories.map((c) => people('to be made redundant', c.released, c.expected, c.title, c.grade)),
    people('to be made redundant', total.released, total.expected, 'Total', null),
    ...categories.map((c) => people('normally employed', c.employed, null, c.title, c.grade)),
    people('normally employed', total.employed, null, 'Total', null),
    text('selection criteria', texts.selection),
    text('calculation of payments', [paymentOf(scenario.policy), texts.payments].filter(Boolean).join('\n')),
  ];
}
