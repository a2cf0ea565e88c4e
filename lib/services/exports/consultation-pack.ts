import type { ConsultationTexts } from '@/db/queries/consultation-texts';
import { listScenarios } from '@/db/queries/plans';
import { notFound } from '@/lib/errors';
import { NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { type Cell, writeCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { computeWatch, type WatchedPlan } from '../watch/compute-watch';
import { readConsultationTexts } from '../watch/consultation-texts';
import { paymentOf, type SitePack, sitePack } from '../watch/pack';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';
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
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/**
 * What Directive 98/59/EC, article 2(3)(b), names, for each site at which somebody is released or for the one that is named:
 * reasons, period, people to go and normally employed by category, selection, payments. People are whole, expected heads are not.
 */
export async function exportConsultationPack(
  context: Context,
  { planId, scenario, site }: Export,
): Promise<ExportFile> {
  const { database, actor } = context;
  const { row, codes, texts } = await database.snapshot(async (reader) => {
    const inPlan = { organisationId: actor.organisationId, planId };
    const row = await requirePlan(reader, actor, planId, 'watch:read');
    const scenarios = await listScenarios(reader, inPlan);
    requireScenario({ scenarios }, scenario);
    const { texts } = await readConsultationTexts(reader, inPlan);
    return { row, codes: scenario === undefined ? scenarios.map((s) => s.code) : [scenario], texts };
  });
  const rows: Row[] = [];
  for (const code of codes) {
    const watched = await computeWatch(context, { planId, scenario: code });
    rows.push(...packsOf(watched, site).flatMap((pack) => packRows(pack, { ...watched, texts })));
  }
  const origin = await database.write((writer) =>
    recordExport(writer, context, {
      plan: row,
      action: 'consultationPack:export',
      after: { site: site ?? 'all' },
      scenarios: { asked: scenario },
    }),
  );
  return csvFile(origin, 'consultation-pack', [
    writeCsv([COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => cells[column]))]),
  ]);
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

function packRows(pack: SitePack, { scenario, texts }: Around): Row[] {
  const { country, location, period, categories, total, byMonth } = pack;
  const everywhere = { scenario: scenario.code, country, location, note: NOT_LEGAL_ADVICE };
  const horizon = { firstMonth: period?.first, lastMonth: period?.last };
  const all = { title: 'Total', grade: null, ...total };
  const rows: Row[] = [
    { part: 'reasons', text: texts.reasons },
    { part: 'period', text: period ? `${period.first} to ${period.last}` : 'nobody is released' },
    ...byMonth.map(({ month, expected }) => ({
      part: 'expected by month',
      firstMonth: month,
      lastMonth: month,
      expectedHeads: expected,
    })),
    ...[...categories, all].map(({ title, grade, released, expected }) => ({
      part: 'to be made redundant',
      category: title,
      grade,
      people: released,
      expectedHeads: expected,
    })),
    ...[...categories, all].map(({ title, grade, employed }) => ({
      part: 'normally employed',
      category: title,
      grade,
      people: employed,
    })),
    { part: 'selection criteria', text: texts.selection },
    {
      part: 'calculation of payments',
      text: [paymentOf(scenario.policy), texts.payments].filter(Boolean).join('\n'),
    },
  ];
  return rows.map((cells) => ({ ...everywhere, ...horizon, ...cells }));
}
