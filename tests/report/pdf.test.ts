import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import type { Plan } from '@/lib/engine';
import { makeInProcess } from '@/lib/report-host/make-in-process';
import { PAPERS, type Paper } from '@/lib/report-host/protocol';
import { SAMPLE_PLAN } from '@/lib/sample';
import { exportReport } from '@/lib/services/exports/report';
import { getReport } from '@/lib/services/report/get-report';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../helpers/organisation';
import { ORIGIN, stubSettings } from '../helpers/settings';
import { answersByRole, outcomeOf, trailOf } from '../services/outcomes';
import { officePlan, storeOfficePlan } from '../services/plans/plans-fixture';
import { figuresIn, figuresOnPaper, missingInOrder } from './figures';
import {
  bookmarksOf,
  infoOf,
  pagesOf,
  popplerIsThere,
  structureOf,
  textOf,
  type Word,
  wordsOf,
} from './read-pdf';

/** Millimetres of a page's margin at the left and right, in points. */
const MARGIN = (15 / 25.4) * 72;
const now = Date.UTC(2026, 10, 25, 9, 30);

let database: Database;
let aster: TestOrganisation;
let office: string;
let sample: string;
let long: string;

beforeAll(async () => {
  stubSettings();
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => now });
  office = await storeOfficePlan(database, aster);
  sample = await storeOfficePlan(database, aster, { plan: SAMPLE_PLAN });
  long = await storeOfficePlan(database, aster, { plan: longPlan() });
});

const NAMES = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabteilung',
  'Shared services for the regions of the north, the west and the islands, with all that they once took over',
  '客户支持与理赔处理中心',
  'Ventes & marketing <b>“Île-de-France”</b> — #let x = 1; *not bold* $x^2$ @nobody \\ `raw`',
  '𓀀 \u{10FFFF} ﷽ 🀄',
];

/** 60 cost centres three deep, with names in which nothing breaks and in scripts that the typeface does not have. */
function longPlan(): Plan {
  const plan = officePlan();
  const [role] = plan.roles;
  const [root] = plan.costCentres;
  if (!role || !root) throw new Error('The office plan has centres and roles.');
  const codes = Array.from({ length: 60 }, (_, at) => `C${at}`);
  return {
    ...plan,
    plan: {
      ...plan.plan,
      name: 'A plan of many centres whose name is as long as names may be, and then some',
    },
    costCentres: [
      { ...root, code: 'G' },
      ...codes.map((code, at) => ({
        ...root,
        code,
        name: `${NAMES[at % NAMES.length]} ${at}`,
        parent: at % 3 === 0 ? 'G' : `C${at - 1}`,
      })),
    ],
    roles: codes.map((code, at) => ({ ...role, code: `R${at}`, costCentre: code, fte: 10 + at })),
  };
}

type Asked = { paper?: Paper; scenario?: string };

const made = new Map<string, ReturnType<typeof take>>();

/** Taken once for all tests that read it. */
function pdfOf(actor: TestActor, planId: string, asked: Asked = {}): ReturnType<typeof take> {
  const key = JSON.stringify([actor, planId, asked]);
  const known = made.get(key) ?? take(actor, planId, asked);
  made.set(key, known);
  return known;
}

async function take(actor: TestActor, planId: string, asked: Asked) {
  const { parts, ...file } = await exportReport(aster.as(actor), { planId, paper: 'a4', ...asked });
  const [bytes] = [...parts];
  if (!(bytes instanceof Uint8Array)) throw new Error('A PDF is bytes.');
  return { ...file, bytes };
}

/** The page's own markup, from the components that the server renders for a browser. */
async function markupOf(actor: TestActor, planId: string): Promise<string> {
  const report = await getReport(aster.as(actor), { planId });
  const start = path.join(__dirname, 'markup-process.mjs');
  return Buffer.from(await makeInProcess({ report, paper: 'a4', origin: ORIGIN }, { start })).toString();
}

describe.skipIf(!popplerIsThere())('the PDF of the board paper', () => {
  test.each([
    ['planner', 'office'],
    ['executive', 'office'],
    ['head', 'office'],
    ['viewer', 'office'],
    ['planner', 'sample'],
    ['viewer', 'sample'],
  ] as const)(
    'has every figure of a %s’s page in its order and no other, of the %s',
    async (actor, which) => {
      const planId = which === 'office' ? office : sample;
      const wanted = figuresOnPaper(await markupOf(actor, planId));
      const { bytes } = await pdfOf(actor, planId);
      const found = figuresIn(textOf(bytes));
      expect(wanted.length).toBeGreaterThan(40);
      expect(missingInOrder(wanted, found)).toEqual([]);
      const pages = Number(infoOf(bytes).Pages);
      const ofContents = Array.from({ length: 12 }, (_, at) => String(at + 1)).slice(0, Math.max(pages, 9));
      const known = new Set([...wanted, ...ofContents]);
      expect(found.filter((figure) => !known.has(figure))).toEqual([]);
    },
  );

  test('a viewer’s holds no pay and no masked figure: not in its text, its tags or its description', async () => {
    const { bytes } = await pdfOf('viewer', office);
    const whole = `${textOf(bytes)}${structureOf(bytes)}${JSON.stringify(infoOf(bytes))}`;
    for (const { salary } of officePlan().roles) {
      const digits = String(Math.trunc(salary ?? 0));
      expect(whole.replace(/[^\d]/g, '')).not.toContain(digits);
    }
    expect(whole).toContain('•••');
    expect(whole).toContain('Without pay, and without groups of too few people.');
    expect(whole.match(/Run-rate saving|Cash captured|Peak funding|The NPV is/g)).toBeNull();
  });

  test('a head’s is of their own centres, and says so', async () => {
    const { bytes, name } = await pdfOf('head', office);
    expect(textOf(bytes)).toContain('not of the whole plan');
    expect(textOf(bytes)).not.toMatch(/Legal|Lawbot|97/);
    expect(name).toBe('office-gro-e-plane-report-of-my-centres-now-base-EUR-2026-11-25-head-of-aster.pdf');
  });

  test.each(PAPERS)('on %s the pages have its size, and no word leaves their margins', async (paper) => {
    for (const planId of [sample, long]) {
      const { bytes } = await pdfOf('planner', planId, { paper });
      for (const { width, height, words } of wordsOf(bytes)) {
        expect([Math.round(width), Math.round(height)]).toEqual(paper === 'a4' ? [595, 842] : [612, 792]);
        expect(words.filter((word) => isOutside(word, { width, height }))).toEqual([]);
      }
    }
  });

  test.each(['office', 'sample', 'long'] as const)(
    'of the %s: its contents and bookmarks lead to the pages on which the parts start',
    async (which) => {
      const { bytes } = await pdfOf('planner', { office, sample, long }[which]);
      const pages = pagesOf(bytes);
      const contents = (pages[0]?.lines ?? []).flatMap((line) => {
        const [, title = '', page] = /^(\d+\. .+?)[ .]+(\d+)$/.exec(line) ?? [];
        return page === undefined ? [] : [{ title, page: Number(page) }];
      });
      expect(contents.length).toBeGreaterThan(4);
      for (const { title, page } of contents) expect(pages[page - 1]?.lines, title).toContain(title);
      expect(bookmarksOf(bytes).filter(({ title }) => /^\d/.test(title))).toEqual(contents);
    },
  );

  test('each page says the plan and which of how many it is, and none ends in a heading', async () => {
    for (const planId of [sample, long]) {
      const { bytes } = await pdfOf('planner', planId);
      const pages = pagesOf(bytes);
      const plan = planId === sample ? SAMPLE_PLAN.plan.name : longPlan().plan.name;
      expect(pages.map(({ foot }) => foot)).toEqual(
        pages.map((_, at) => `${plan} ${at + 1} / ${pages.length}`),
      );
      const headings = new Set(bookmarksOf(bytes).map(({ title }) => title));
      expect(pages.filter(({ lines }) => headings.has(lines.at(-1) ?? ''))).toEqual([]);
    }
  });

  test('a long table says its columns on each of its pages, and names in any script neither break it nor are read as commands', async () => {
    const { bytes } = await pdfOf('planner', long);
    const table = pagesOf(bytes).filter(({ lines }) => lines.some((line) => /^Cost centre/.test(line)));
    expect(table.length).toBeGreaterThan(1);
    const solid = (text: string) => text.replace(/[\s\u00ad-]/g, '');
    const text = solid(textOf(bytes));
    for (const name of NAMES.slice(0, 4)) expect(text.includes(solid(name)), name).toBe(true);
  });

  test('says what it is of and who had it made, is tagged with headings, tables and figures, and its charts are drawn', async () => {
    const { bytes } = await pdfOf('planner', sample);
    expect(infoOf(bytes)).toMatchObject({
      Title: `${SAMPLE_PLAN.plan.name}, Base case`,
      Author: 'Planner of Aster',
      Tagged: 'yes',
      CreationDate: expect.stringContaining('2026'),
    });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('pdfuaid:part>1');
    expect(raw).toMatch(/\/Lang ?\(en/);
    expect(raw).not.toMatch(/\/Subtype ?\/Image/);
    const structure = structureOf(bytes);
    expect(structure.match(/^ +H2 /gm)?.length).toBe(9);
    expect(structure.match(/^ +Figure/gm)?.length).toBe(4);
    expect(structure.match(/\/Scope \/Column/g)?.length).toBeGreaterThan(15);
  });
});

const isOutside = (
  { left, right, top, bottom }: Word,
  { width, height }: { width: number; height: number },
) => left < MARGIN - 1 || right > width - MARGIN + 1 || top < 0 || bottom > height;

test('everyone who reads the plan takes it, and each one that leaves is on record with its paper', async () => {
  const before = (await trailOf(database, aster.organisationId)).length;
  expect(
    await answersByRole(aster, (context) => exportReport(context, { planId: office, paper: 'letter' })),
  ).toEqual({ admin: 'ok', planner: 'ok', executive: 'ok', viewer: 'ok', head: 'ok', headOfLegal: 'ok' });
  const trail = (await trailOf(database, aster.organisationId)).slice(before);
  expect(trail.map(({ action, after }) => [action, after])).toEqual(
    Array(6).fill(['report:export', { paper: 'letter', scenario: 'base' }]),
  );
}, 60_000);

test('of another organisation’s plan, of a draft, of no plan and of no scenario it answers alike, and nothing is made', async () => {
  const birch = await createOrganisation(database, { name: 'Birch' });
  const draft = await storeOfficePlan(database, aster, { status: 'draft' });
  const ask = (context: Parameters<typeof exportReport>[0], planId: string, scenario?: string) =>
    outcomeOf(exportReport(context, { planId, scenario, paper: 'a4' }));
  const none = await ask(aster.as('planner'), 'none');
  expect(none.code).toBe('NOT_FOUND');
  expect(await ask(birch.as('planner'), office)).toEqual(none);
  expect(await ask(aster.as('viewer'), draft)).toEqual(none);
  expect(await ask(aster.as('planner'), office, 'none')).toEqual(none);
});

test('one of more than 2,000 rows is refused with what to do instead, and nothing is on record', async () => {
  const plan = officePlan();
  const [root] = plan.costCentres;
  if (!root) throw new Error('The office plan has centres.');
  const more = Array.from({ length: 2_000 }, (_, at) => ({
    ...root,
    code: `X${at}`,
    name: `X${at}`,
    parent: 'G',
  }));
  const planId = await storeOfficePlan(database, aster, {
    plan: { ...plan, costCentres: [...plan.costCentres, ...more] },
  });
  const before = (await trailOf(database, aster.organisationId)).length;
  expect(await outcomeOf(pdfOf('planner', planId))).toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringMatching(/2,00\d rows.*Print the page Report/),
  });
  expect((await trailOf(database, aster.organisationId)).length).toBe(before);
}, 60_000);

test('is named after the plan and the scenario that is asked for', async () => {
  const { name, type, origin } = await pdfOf('planner', office, { scenario: 'slow' });
  expect([name, type, origin.scenario]).toEqual([
    'office-gro-e-plane-report-now-slow-EUR-2026-11-25-planner-of-aster.pdf',
    'application/pdf',
    'slow',
  ]);
});
