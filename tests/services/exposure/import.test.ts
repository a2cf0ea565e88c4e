import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { exposureFigures, exposureImports } from '@/db/schema';
import { exposedFrom, OCCUPATIONS } from '@/lib/evidence';
import type { Context } from '@/lib/services/context';
import { importExposure } from '@/lib/services/exposure/import';
import { listImportedExposure } from '@/lib/services/exposure/list';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { zipFile } from '../../helpers/zip-file';
import { hasSharedFile, sharedFile } from '../../tabular/shared-data';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';

let database: Database;
let aster: TestOrganisation;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
});

const SCORES = 'SOC Code,title,ai_applicability_score\n';
const scores = (lines: string) => new TextEncoder().encode(`${SCORES}${lines}\n`);
const take = (context: Context, bytes: Uint8Array, fileName = 'scores.csv') =>
  importExposure(context, { fileName, bytes });
const stored = () =>
  database.snapshot(async (reader) => ({
    imports: await reader.select().from(exposureImports),
    figures: await reader.select().from(exposureFigures),
  }));

describe('an import', () => {
  test('is for admin and planner; what it brought is for every member, and for no other organisation', async () => {
    const bytes = scores('13-2011,Accountants,0.25');
    const DENIED = {
      executive: 'FORBIDDEN',
      viewer: 'FORBIDDEN',
      head: 'FORBIDDEN',
      headOfLegal: 'FORBIDDEN',
    };
    expect(await answersByRole(aster, (context) => take(context, bytes))).toEqual({
      admin: 'ok',
      planner: 'ok',
      ...DENIED,
    });
    for (const actor of ACTORS) {
      const { figures, mayImport } = await listImportedExposure(aster.as(actor));
      expect(figures.get('13-2011')).toEqual({ applicability: 0.25 });
      expect(mayImport).toBe(actor === 'admin' || actor === 'planner');
    }
    const birch = await createOrganisation(database, { name: 'Birch' });
    expect(await listImportedExposure(birch.as('admin'))).toMatchObject({ imports: [], figures: new Map() });
  });

  test('U2: of the same figures again changes nothing, whatever the file is called, and is not on record twice', async () => {
    const bytes = scores('13-2011,Accountants,0.25');
    expect((await take(aster.as('planner'), bytes)).changed).toBe(true);
    const before = await stored();
    expect((await take(aster.as('admin'), bytes, 'again.csv')).changed).toBe(false);
    expect(await stored()).toEqual(before);
    const trail = await trailOf(database, aster.organisationId);
    expect(trail.map(({ action, objectId }) => [action, objectId])).toEqual([
      ['exposure:import', 'working-with-ai'],
    ]);
  });

  test('takes the place of the one before from the same source, whole', async () => {
    await take(aster.as('planner'), scores('13-2011,Accountants,0.25\n23-1011,Lawyers,0.3'));
    await take(aster.as('planner'), scores('23-1011,Lawyers,0.4'));
    const { figures } = await listImportedExposure(aster.as('viewer'));
    expect(Object.fromEntries(figures)).toEqual({ '23-1011': { applicability: 0.4 } });
  });

  test.each([
    ['a score above 1', '13-2011,Accountants,1.2', 'line 2'],
    ['a score that is no number', '23-1011,Lawyers,0.1\n13-2011,Accountants,high', 'line 3'],
    ['a code that is none', '132011,Accountants,0.2', 'line 2'],
    ['an occupation twice', '13-2011,Accountants,0.2\n13-2011.00,Accountants,0.2', 'line 3'],
  ])('U2: with %s is refused with its line, and nothing is stored', async (_, lines, line) => {
    const outcome = await outcomeOf(take(aster.as('planner'), scores(lines)));
    expect(outcome).toMatchObject({ code: 'INVALID' });
    expect(JSON.stringify(outcome)).toContain(line);
    expect(await stored()).toEqual({ imports: [], figures: [] });
  });

  test.each([
    ['no table', ''],
    ['another table', 'a,b\n1,2\n'],
    ['a workbook that is none', 'PK\u0003\u0004 and nothing of use'],
  ])('%s is refused', async (_, text) => {
    const outcome = await outcomeOf(take(aster.as('planner'), new TextEncoder().encode(text)));
    expect(outcome).toMatchObject({ code: 'INVALID' });
  });

  test('gives an occupation that O*NET splits off the figure of its SOC occupation', async () => {
    const report = await take(
      aster.as('planner'),
      scores('13-1041,Compliance officers,0.2\n99-9999,Others,0.1'),
    );
    expect(report).toMatchObject({ rowsRead: 2, unmatched: [{ code: '99-9999', title: 'Others' }] });
    expect(report.matched).toBe(OCCUPATIONS.filter(({ code }) => code.startsWith('13-1041')).length);
    const { figures } = await listImportedExposure(aster.as('viewer'));
    expect(figures.get('13-1041.07')).toEqual({ applicability: 0.2 });
  });
});

test('our table differs from a score that is a hundredth away, and not from one that is nine thousandths away', async () => {
  const header =
    'O*NET-SOC Code,Title,dv_rating_alpha,dv_rating_beta,dv_rating_gamma,human_rating_alpha,human_rating_beta,human_rating_gamma';
  const [occupation] = OCCUPATIONS;
  if (!occupation) throw new Error('There are no occupations.');
  const { code, title, exposed } = occupation;
  const differingWith = async (shift: number) => {
    // Low is the smaller β and likely their mean: the other β is as far above.
    const [human, model] = [exposed.low, 2 * exposed.likely - exposed.low];
    const gamma = exposed.high + shift;
    const line = [code, title, 0, model, gamma, 0, human, gamma].join(',');
    const report = await take(aster.as('planner'), new TextEncoder().encode(`${header}\n${line}\n`));
    return report.differing.map((one) => one.code);
  };
  expect(await differingWith(0.009)).toEqual([]);
  expect(await differingWith(0.01)).toEqual([code]);
});

test('U1: a workbook that unpacks to more than any published table is refused before it is read, and nothing is stored', async () => {
  const sheet = Buffer.alloc(33 * 1024 * 1024, 'A');
  const bytes = zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]);
  expect(bytes.length).toBeLessThan(100_000);
  const outcome = await outcomeOf(take(aster.as('planner'), bytes, 'table.xlsx'));
  expect(outcome).toMatchObject({ code: 'INVALID', faults: [{ path: 'file' }] });
  expect(await stored()).toEqual({ imports: [], figures: [] });
});

describe('the published files', () => {
  const published = (name: string) => readFileSync(sharedFile(`exposure/${name}`));

  test.skipIf(!hasSharedFile('exposure/gpts-are-gpts-occ-level.csv'))(
    'GPTs are GPTs: 923 occupations, all of ours, and our own table is what its scores come to by the stated rule',
    async () => {
      const report = await take(aster.as('planner'), published('gpts-are-gpts-occ-level.csv'));
      expect(report).toMatchObject({ source: 'gpts-are-gpts', rowsRead: 923, matched: 144, missing: [] });
      expect(report.unmatched).toHaveLength(923 - 144);
      expect(report.differing).toEqual([]);
      const { figures } = await listImportedExposure(aster.as('viewer'));
      for (const { code, exposed } of OCCUPATIONS) {
        const imported = exposedFrom(figures.get(code) ?? {});
        for (const point of ['low', 'likely', 'high'] as const)
          expect(Math.abs((imported?.[point] ?? 2) - exposed[point]), code).toBeLessThan(0.006);
      }
    },
  );

  test.skipIf(!hasSharedFile('exposure/working-with-ai-soc-applicability.csv'))(
    'Working with AI: 785 codes',
    async () => {
      const report = await take(aster.as('planner'), published('working-with-ai-soc-applicability.csv'));
      expect(report).toMatchObject({ source: 'working-with-ai', rowsRead: 785, changed: true });
      expect(report.matched + report.missing.length).toBe(144);
      expect(report.matched).toBeGreaterThan(130);
    },
  );

  test.skipIf(!hasSharedFile('exposure/bls-oews-national-2024-05.xlsx'))(
    'BLS: detailed occupations of the first sheet, with 211,850 chief executives at 262,930 dollars',
    async () => {
      const report = await take(aster.as('planner'), published('bls-oews-national-2024-05.xlsx'));
      expect(report).toMatchObject({ source: 'bls-oews', changed: true });
      expect(report.rowsRead).toBeGreaterThan(800);
      const { figures } = await listImportedExposure(aster.as('viewer'));
      expect(figures.get('11-1011')).toEqual({ employment: 211_850, meanWage: 262_930 });
    },
  );
});
