import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { findConsultationTexts, updateConsultationTexts } from '@/db/queries/consultation-texts';
import { touchPlan } from '@/db/queries/plans';
import { consultationTexts, roles } from '@/db/schema';
import { NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { exportConsultationPack } from '@/lib/services/exports/consultation-pack';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportWatch } from '@/lib/services/exports/watch';
import { copyPlan } from '@/lib/services/plans/copy';
import { removePlan } from '@/lib/services/plans/remove';
import { listRules } from '@/lib/services/redundancy-rules/list';
import { updateRedundancyRule } from '@/lib/services/redundancy-rules/update';
import { getWatch } from '@/lib/services/watch/get';
import { getConsultationPack } from '@/lib/services/watch/get-pack';
import { getWatchSummary } from '@/lib/services/watch/get-summary';
import { saveConsultationTexts } from '@/lib/services/watch/save-texts';
import { readCsv } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';
import { rowOf, storeOfficePlan } from '../plans/plans-fixture';
import { watchPlan } from './watch-fixture';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;
const CORK = 'IE/cork';

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => Date.UTC(2026, 10, 25) });
  birch = await createOrganisation(database, { name: 'Birch' });
  planId = await storeOfficePlan(database, aster, { plan: watchPlan() });
});

const wave = () => getWatch(aster.as('planner'), { planId, scenario: 'wave' });
const pack = (site = CORK) => getConsultationPack(aster.as('planner'), { planId, scenario: 'wave', site });
const TEXTS = { reasons: 'Fewer calls.\nMore chat.', selection: '=SUM(A1)', payments: 'Two weeks a year.' };

/** The lines of a CSV as records by column. */
function recordsOf({ parts }: ExportFile): Record<string, string>[] {
  const read = readCsv(new TextEncoder().encode([...parts].join('')));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [header = [], ...rows] = read.table.rows;
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const VERBS = {
  getWatch,
  getConsultationPack: (context: Parameters<typeof getWatch>[0], asked: { planId: string }) =>
    getConsultationPack(context, { ...asked, site: CORK }),
  exportWatch,
  exportConsultationPack,
};
type Verb = keyof typeof VERBS;
const NAMES: Verb[] = ['getWatch', 'getConsultationPack', 'exportWatch', 'exportConsultationPack'];

describe('who may see it', () => {
  test.each(NAMES)('%s: admin, planner and executive; for everyone else there is nothing', async (name) => {
    expect(await answersByRole(aster, (context) => VERBS[name](context, { planId }))).toEqual({
      admin: 'ok',
      planner: 'ok',
      executive: 'ok',
      viewer: 'NOT_FOUND',
      head: 'NOT_FOUND',
      headOfLegal: 'NOT_FOUND',
    });
  });

  test.each(NAMES)('%s of another organisation’s plan answers like one of no plan', async (name) => {
    const none = await outcomeOf(VERBS[name](aster.as('planner'), { planId: 'none' }));
    expect(none.code).toBe('NOT_FOUND');
    for (const actor of ACTORS)
      expect(await outcomeOf(VERBS[name](birch.as(actor), { planId }))).toEqual(none);
    expect(await trailOf(database, birch.organisationId)).toEqual([]);
  });

  test('the overview has no summary for a viewer or a head, who see the plan', async () => {
    for (const actor of ['viewer', 'head'] as const)
      expect(await getWatchSummary(aster.as(actor), { planId, scenario: 'wave' })).toBeNull();
    expect(await getWatchSummary(aster.as('executive'), { planId, scenario: 'wave' })).not.toBeNull();
  });

  test('only planners and admins write the texts, and of an approved plan nobody', async () => {
    const save = (plan: string) => (context: Parameters<typeof getWatch>[0]) =>
      saveConsultationTexts(context, { planId: plan, version: 0, texts: TEXTS });
    const denied = {
      executive: 'FORBIDDEN',
      viewer: 'NOT_FOUND',
      head: 'NOT_FOUND',
      headOfLegal: 'NOT_FOUND',
    };
    expect(await answersByRole(aster, save(planId))).toEqual({ admin: 'ok', planner: 'CONFLICT', ...denied });
    const approved = await storeOfficePlan(database, aster, { plan: watchPlan(), status: 'approved' });
    expect(await answersByRole(aster, save(approved))).toEqual({
      admin: 'FORBIDDEN',
      planner: 'FORBIDDEN',
      ...denied,
    });
    for (const actor of ACTORS)
      expect((await outcomeOf(save(planId)(birch.as(actor)))).code).toBe('NOT_FOUND');
    expect(await database.read((reader) => reader.select().from(consultationTexts))).toHaveLength(1);
  });
});

test('Z4: the texts of a plan are out of reach with another organisation’s key, by the queries themselves', async () => {
  await saveConsultationTexts(aster.as('planner'), { planId, version: 0, texts: TEXTS });
  const foreign = { organisationId: birch.organisationId, planId };
  await database.write(async (writer) => {
    expect(await findConsultationTexts(writer, foreign)).toBeNull();
    expect(await updateConsultationTexts(writer, { ...foreign, version: 1 }, TEXTS)).toBeNull();
  });
});

describe('the page', () => {
  test('counts Cork’s 12 + 10 + 8 people in three months (20 reach option ii), and Köln’s 12 of 15 in one', async () => {
    const { runs, finding } = await wave();
    const seen = runs.map(({ place, rule, windowMonths, level, peak, noticeBy }) => [
      place,
      rule.code,
      windowMonths,
      level,
      peak.separations,
      peak.threshold,
      noticeBy,
    ]);
    expect(seen).toEqual([
      ['Cork, IE', 'eu-i', 1, 'over', 12, 10, '2028-01-31'],
      ['Cork, IE', 'eu-ii', 3, 'over', 30, 20, '2028-01-31'],
      ['Köln, DE', 'de', 1, 'near', 12, 15, '2028-01-31'],
    ]);
    expect(finding.replaceAll('\u00a0', ' ')).toBe(
      '1 site reaches a threshold, 1 more comes near one; the first notice is due by 31 Jan 2028; 2 sites could not be checked',
    );
  });

  test('names each site with what is known of it, and where the inventory is to be put right', async () => {
    const { sites, gaps } = await wave();
    expect(Object.fromEntries(sites.map(({ place, status }) => [place, status]))).toEqual({
      'Cork, IE': 'over',
      'Köln, DE': 'near',
      'Dublin, IE': 'clear',
      'Boston, US': 'not-covered',
      'Nowhere, no country': 'no-country',
      'Basel, CH': 'no-rule',
    });
    expect(gaps.map(({ id, centres }) => [id, centres.map((centre) => centre.name)])).toEqual([
      ['no-country /nowhere', ['Legal']],
      ['no-rule CH/basel', ['Legal']],
      ['no-state US/boston', ['Legal']],
    ]);
    expect(gaps.flatMap(({ centres }) => centres).every(({ id }) => id.length > 10)).toBe(true);
  });

  test('has a chart for each checked place with releases, the one over its threshold first', async () => {
    const { charts } = await wave();
    expect(charts.map(({ title }) => title.split(',')[0])).toEqual(['Cork', 'Köln']);
    expect(charts[0]?.separations.slice(14, 17)).toEqual([30, 18, 8]);
  });

  test('applies the rules of the plan’s countries, with their sources and dates', async () => {
    const { rules } = await wave();
    expect(rules.map((rule) => rule.code)).toEqual(['us-warn', 'eu-i', 'eu-ii', 'de']);
    expect(rules.every((rule) => rule.checkedOn === '2026-11' && rule.citation !== '')).toBe(true);
  });

  test('says plainly that nobody is released, and the overview then says nothing', async () => {
    const calm = await getWatch(aster.as('planner'), { planId, scenario: 'calm' });
    expect([calm.finding, calm.runs, calm.charts]).toEqual(['Nobody is released in this scenario', [], []]);
    expect(await getWatchSummary(aster.as('planner'), { planId, scenario: 'calm' })).toBeNull();
  });

  test('says when the day of notice has passed', async () => {
    const late = { ...aster.as('planner'), clock: () => Date.UTC(2028, 1, 1) };
    expect((await getWatch(late, { planId, scenario: 'wave' })).runs.every((run) => run.isPast)).toBe(true);
    expect((await wave()).runs.some((run) => run.isPast)).toBe(false);
  });

  test('follows an edited rule at once: at 31 for option ii Cork is only near it, and another organisation’s plan stays', async () => {
    const context = aster.as('admin');
    const rule = (await listRules(context)).rules.find(({ code }) => code === 'eu-ii');
    if (!rule) throw new Error('no rule');
    await updateRedundancyRule(context, {
      code: 'eu-ii',
      version: 0,
      rule: { ...rule.values, tiers: [{ workforceFrom: 1, count: 31 }] },
    });
    const levelsOf = (view: Awaited<ReturnType<typeof wave>>) =>
      view.runs.filter((run) => run.rule.code === 'eu-ii').map((run) => run.level);
    expect(levelsOf(await wave())).toEqual(['near']);
    const theirs = await storeOfficePlan(database, birch, { plan: watchPlan() });
    expect(levelsOf(await getWatch(birch.as('planner'), { planId: theirs, scenario: 'wave' }))).toEqual([
      'over',
    ]);
  });

  test('a switched-off rule is not applied and is named; the German one leaves Köln to the EU’s options', async () => {
    const context = aster.as('planner');
    const rule = (await listRules(context)).rules.find(({ code }) => code === 'de');
    if (!rule) throw new Error('no rule');
    await updateRedundancyRule(context, { code: 'de', version: 0, rule: { ...rule.values, enabled: false } });
    const { switchedOff, sites } = await wave();
    expect(switchedOff).toEqual(['Germany, § 17 KSchG']);
    expect(sites.find(({ place }) => place === 'Köln, DE')?.closest?.name).toBe('EU directive, option i');
  });

  test('is computed anew after a change of the plan', async () => {
    await wave();
    const { organisationId } = aster;
    await database.write(async (writer) => {
      await writer.update(roles).set({ heads: 1 }).where(eq(roles.code, 'C-1'));
      await touchPlan(writer, { organisationId, id: planId }, 2);
    });
    expect((await wave()).runs.find((run) => run.rule.code === 'eu-ii')?.peak.separations).toBe(19);
  });
});

test('New Jersey counts its sites together: 30 at Newark and 25 at Trenton are one line, one chart, one row', async () => {
  const base = watchPlan();
  const [wave] = base.roles;
  if (!wave) throw new Error('no role');
  const at = (location: string, fte: number) => ({
    ...wave,
    code: location,
    country: 'US-NJ',
    location,
    heads: undefined,
    fte,
  });
  const stays = { ...at('Newark', 100), code: 'stays', estimate: undefined };
  const plan = { ...base, roles: [at('Newark', 30), at('Trenton', 25), stays] };
  const id = await storeOfficePlan(database, aster, { plan });
  const asked = { planId: id, scenario: 'wave' };
  const { runs, charts } = await getWatch(aster.as('planner'), asked);
  expect(runs.map((run) => [run.place, run.site, run.rule.code, run.windowMonths, run.level])).toEqual([
    ['2 sites in US-NJ', null, 'us-nj', 1, 'over'],
    ['2 sites in US-NJ', null, 'us-nj', 3, 'over'],
  ]);
  expect(charts[0]?.title.replaceAll('\u00a0', ' ')).toBe(
    '2 sites in US-NJ together reach the threshold in Mar 2028: 55 of 50 heads',
  );
  const records = recordsOf(await exportWatch(aster.as('planner'), asked));
  const rows = records.filter((r) => r.rule === 'us-nj');
  expect(rows.map((r) => [r.country, r.location, r.separations])).toEqual([
    ['US-NJ', 'Newark; Trenton', '55'],
    ['US-NJ', 'Newark; Trenton', '55'],
  ]);
});

test('a place without a name, and one under two codes of a country, are named as doubtful', async () => {
  const base = watchPlan();
  const [role] = base.roles;
  if (!role) throw new Error('no role');
  const at = (code: string, country: string, location: string) => ({ ...role, code, country, location });
  const roles = [
    at('a', 'IE', ''),
    at('b', 'US-NY', 'Albany'),
    at('c', 'US', 'albany'),
    at('d', 'IE', 'Cork'),
  ];
  const id = await storeOfficePlan(database, aster, { plan: { ...base, roles } });
  const { gaps, sites } = await getWatch(aster.as('planner'), { planId: id, scenario: 'wave' });
  expect(gaps.map((gap) => gap.id)).toEqual(['no-location IE/', 'no-state US/albany', 'split US/albany']);
  expect(gaps[2]?.text).toBe(
    'albany stands in the inventory under US and US-NY, and counts as separate sites.',
  );
  expect(sites).toHaveLength(4);
});

test('the overview is told the day and the content of each notice, most urgent first, and how many more there are', async () => {
  const summary = await getWatchSummary(aster.as('planner'), { planId, scenario: 'wave' });
  expect(summary?.runs.map((run) => [run.level, run.noticeBy, run.contents.length])).toEqual([
    ['over', '2028-01-31', 6],
    ['over', '2028-01-31', 6],
    ['near', '2028-01-31', 8],
  ]);
  expect(summary?.more).toBe(0);
});

describe('the consultation pack', () => {
  test('has period, people to go and normally employed by category, and the scenario’s payments', async () => {
    const { site, payment, runs, rules } = await pack();
    expect(site.period).toEqual({ first: '2028-03', last: '2028-05' });
    expect(site.byMonth.map(({ expected }) => expected)).toEqual([12, 10, 8]);
    expect(site.categories.map(({ title, employed, released }) => [title, employed, released])).toEqual([
      ['=Agent', 18, 18],
      ['Title C-1', 12, 12],
      ['Title C-4', 70, 0],
    ]);
    expect(site.total).toEqual({ employed: 100, released: 30, expected: 30 });
    expect(payment).toContain('5 months of salary');
    expect(runs.map((run) => run.rule.code)).toEqual(['eu-i', 'eu-ii']);
    expect(rules.map(({ names }) => names)).toEqual([['EU directive, option i', 'EU directive, option ii']]);
  });

  test('counts a fraction of a person to go as one, and those employed to the nearest: 4.5 of 9 are 5, and 9 that grew to 9.4 are 9', async () => {
    const base = watchPlan();
    const [role] = base.roles;
    const [, scenario] = base.scenarios;
    if (!role || !scenario) throw new Error('no role');
    const plan = {
      ...base,
      roles: [
        { ...role, fte: 9, heads: undefined },
        { ...role, code: 'x', title: 'Stays', fte: 9, heads: undefined, growth: 0.04, estimate: undefined },
      ],
      scenarios: [{ ...scenario, realisation: 0.5, wholePositions: false }],
    };
    const id = await storeOfficePlan(database, aster, { plan });
    const { site } = await getConsultationPack(aster.as('planner'), { planId: id, site: CORK });
    expect(
      site.categories.map(({ title, employed, released, expected }) => [title, employed, released, expected]),
    ).toEqual([
      ['Title C-1', 9, 5, 4.5],
      ['Stays', 9, 0, 0],
    ]);
  });

  test('of a place where the plan has nobody is not found', async () => {
    expect((await outcomeOf(pack('IE/galway'))).code).toBe('NOT_FOUND');
  });

  test('keeps its texts with the plan: written, audited, refused where somebody else was first', async () => {
    expect((await pack()).texts).toEqual({ reasons: '', selection: '', payments: '' });
    const { version } = await saveConsultationTexts(aster.as('planner'), {
      planId,
      version: 0,
      texts: TEXTS,
    });
    const { texts, version: seen } = await pack();
    expect([texts, version, seen]).toEqual([TEXTS, 1, 1]);
    const [event] = await trailOf(database, aster.organisationId);
    expect(event).toMatchObject({ action: 'consultationTexts:update', planId, after: TEXTS });
    for (const stale of [0, 2]) {
      const refused = saveConsultationTexts(aster.as('admin'), {
        planId,
        version: stale,
        texts: { ...TEXTS, reasons: 'Mine' },
      });
      expect(await outcomeOf(refused)).toMatchObject({
        code: 'CONFLICT',
        current: { version: 1, texts: TEXTS },
      });
    }
    expect((await pack()).texts).toEqual(TEXTS);
    expect(await trailOf(database, aster.organisationId)).toHaveLength(1);
  });

  test('goes with a copy of the plan, and with the plan when it is removed', async () => {
    await saveConsultationTexts(aster.as('planner'), { planId, version: 0, texts: TEXTS });
    const { id } = await copyPlan(aster.as('planner'), { planId, name: 'Copy' });
    const asked = { planId: id, scenario: 'wave', site: CORK };
    const copied = await getConsultationPack(aster.as('planner'), asked);
    expect([copied.texts, copied.version]).toEqual([TEXTS, 1]);
    const { version } = await rowOf(database, aster.organisationId, id);
    await removePlan(aster.as('planner'), { planId: id, version });
    const left = await database.read((reader) => reader.select().from(consultationTexts));
    expect(left.map((row) => row.planId)).toEqual([planId]);
  });
});

describe('the files', () => {
  test('of the watch have every window, near or over or clear, and the sites that are not checked', async () => {
    const records = recordsOf(await exportWatch(aster.as('executive'), { planId, scenario: 'wave' }));
    expect(
      records.map((r) => [r.location, r.rule, r.firstMonth, r.separations, r.threshold, r.level, r.noticeBy]),
    ).toEqual([
      ['Boston', 'us-warn', '2028-03', '10', '', 'not covered', ''],
      ['Boston', 'us-warn', '2028-03', '10', '', 'not covered', ''],
      ['Cork', 'eu-i', '2028-03', '12', '10', 'over', '2028-01-31'],
      ['Cork', 'eu-i', '2028-04', '10', '10', 'over', '2028-03-02'],
      ['Cork', 'eu-i', '2028-05', '8', '10', 'near', '2028-04-01'],
      ['Cork', 'eu-ii', '2028-03', '30', '20', 'over', '2028-01-31'],
      ['Cork', 'eu-ii', '2028-04', '18', '20', 'near', '2028-03-02'],
      ['Cork', 'eu-ii', '2028-05', '8', '20', 'clear', '2028-04-01'],
      ['Köln', 'de', '2028-03', '12', '15', 'near', '2028-01-31'],
      ['Nowhere', '', '', '', '', 'not checked: no country', ''],
      ['Basel', '', '', '', '', 'not checked: no rule for this country', ''],
    ]);
    expect(records.every((r) => r.note === NOT_LEGAL_ADVICE)).toBe(true);
    expect(records[2]?.noticeContains).toContain('the reasons for the planned redundancies');
  });

  test('of all scenarios say which; every file that leaves is on record', async () => {
    const file = await exportWatch(aster.as('planner'), { planId });
    expect(new Set(recordsOf(file).map((r) => r.scenario))).toEqual(new Set(['calm', 'wave']));
    await exportConsultationPack(aster.as('planner'), { planId, scenario: 'wave', site: CORK });
    const trail = await trailOf(database, aster.organisationId);
    expect(trail.map(({ action, after }) => [action, after])).toEqual([
      ['watch:export', { scenario: 'all' }],
      ['consultationPack:export', { scenario: 'wave', site: CORK }],
    ]);
    expect(file.name).toBe('watched-redundancy-watch-now-all-scenarios-EUR-2026-11-25-planner-of-aster.csv');
  });

  test('of the packs have every part that the directive names, with text cells that no spreadsheet runs', async () => {
    await saveConsultationTexts(aster.as('planner'), { planId, version: 0, texts: TEXTS });
    const file = await exportConsultationPack(aster.as('planner'), { planId, scenario: 'wave', site: CORK });
    expect([...file.parts].join('')).toContain(",'=SUM(A1),");
    expect([...file.parts].join('')).toContain(",'=Agent,");
    const records = recordsOf(file);
    expect([...new Set(records.map((r) => r.part))]).toEqual([
      'reasons',
      'period',
      'expected by month',
      'to be made redundant',
      'normally employed',
      'selection criteria',
      'calculation of payments',
    ]);
    const total = (part: string) => records.find((r) => r.part === part && r.category === 'Total')?.people;
    expect([total('to be made redundant'), total('normally employed')]).toEqual(['30', '100']);
    expect(records[0]?.text).toBe(TEXTS.reasons);
  });

  test('of the packs are of each site with releases, and of a site or a scenario that is not there of none', async () => {
    const places = recordsOf(await exportConsultationPack(aster.as('planner'), { planId, scenario: 'wave' }));
    expect([...new Set(places.map((r) => r.location))]).toEqual([
      'Cork',
      'Köln',
      'Nowhere',
      'Basel',
      'Boston',
    ]);
    const trail = await trailOf(database, aster.organisationId);
    for (const asked of [{ site: 'IE/galway' }, { scenario: 'none' }, { scenario: 'none', site: CORK }])
      expect((await outcomeOf(exportConsultationPack(aster.as('planner'), { planId, ...asked }))).code).toBe(
        'NOT_FOUND',
      );
    expect((await outcomeOf(exportWatch(aster.as('planner'), { planId, scenario: 'none' }))).code).toBe(
      'NOT_FOUND',
    );
    expect(await trailOf(database, aster.organisationId)).toEqual(trail);
  });
});
