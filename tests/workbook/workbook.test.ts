import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { company } from '@/bench/company';
import { compute, type Level, SERIES, SYSTEM_SERIES } from '@/lib/engine';
import { SAMPLE_PLAN } from '@/lib/sample';
import {
  type Cell,
  formulasOf,
  MOST_FORMULAS,
  monthsBeforeDates,
  sharedBlocks,
  workbookOf,
} from '@/lib/workbook';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';
import { bytesOf, COVER, compareWithFile } from './cells';

const rowsOf = (workbook: ReturnType<typeof workbookOf>, name: string): (readonly Cell[])[] => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return [...sheet.rows()];
};

const FIRST_MONTH = 6;

describe('what is in it', () => {
  const plans = [SAMPLE_PLAN, randomPlan(8), randomPlan(21)];

  test.each(plans.map((plan) => [plan.plan.name, plan] as const))(
    'every series and every measure of the engine, for plan, cost centres, systems and roles: %s',
    (_, plan) => {
      for (const { code } of plan.scenarios) {
        const workbook = workbookOf({ plan, scenario: code }, COVER);
        const [result] = compute(plan, { scenarios: [code], roles: true }).scenarios;
        if (!result) throw new Error('no result');
        type Found = { sheet: string; name: string; one: string; level: Level; series: readonly string[] };
        const found =
          (sheet: string, name: string, series: readonly string[]) =>
          ([one, level]: [string, Level]): Found => ({ sheet, name, one, level, series });
        const levels = [
          found('Rollup', 'plan', SERIES)(['', result.total]),
          ...Object.entries(result.costCentres).map(found('Rollup', 'cost centre', SERIES)),
          ...Object.entries(result.systems).map(
            found('Systems by month', 'system', [...SERIES, ...SYSTEM_SERIES]),
          ),
          ...Object.entries(result.roles).map(found('Calculation', 'role', SERIES)),
        ];
        const lines = new Map(
          ['Rollup', 'Systems by month', 'Calculation'].flatMap((sheet) =>
            rowsOf(workbook, sheet).map((row) => [`${sheet} ${row[0]?.value ?? ''} ${row[3]?.value}`, row]),
          ),
        );
        const measures = new Map(
          rowsOf(workbook, 'Measures').map((row) => [`${row[0]?.value} ${row[1]?.value ?? ''}`, row]),
        );
        for (const { sheet, name, one, level, series } of levels) {
          const values = new Map<string, ArrayLike<number>>(Object.entries(level.series));
          for (const each of series) {
            const row = lines.get(`${sheet} ${one} ${each}`)?.slice(FIRST_MONTH) ?? [];
            expect(
              row.map((cell) => cell.value),
              `${sheet} ${one} ${each}`,
            ).toEqual(Array.from(values.get(each) ?? []));
            expect(row.every((cell) => cell.formula !== undefined)).toBe(true);
          }
          const { npv, peakFunding, paybackMonths, irr, runRateSaving, investment, benefitCostRatio } =
            level.measures;
          expect(
            measures
              .get(`${name} ${one}`)
              ?.slice(3)
              .map((cell) => cell.value),
          ).toEqual(
            [npv, peakFunding, paybackMonths, irr, runRateSaving, investment, benefitCostRatio].map(
              (value) => value ?? 'n/a',
            ),
          );
        }
      }
    },
    60_000,
  );

  test('only functions that Excel 2010, LibreOffice and HyperFormula have', () => {
    const used = new Set<string>();
    const workbook = workbookOf({ plan: SAMPLE_PLAN, scenario: 'base' }, COVER);
    for (const sheet of workbook.sheets) {
      for (const row of sheet.rows()) {
        for (const { formula } of row)
          for (const [, name] of (formula ?? '').matchAll(/([A-Z][A-Z.0-9]*)\(/g)) used.add(name ?? '');
      }
    }
    expect([...used].sort()).toEqual(
      'ABS AND CHOOSE COUNTIF EDATE EXACT EXP IF INDEX INT ISNUMBER MAX MIN MOD MONTH ROUNDUP SUM SUMIF SUMPRODUCT YEAR'.split(
        ' ',
      ),
    );
  });

  test('the dictionary says what each series and each column is', () => {
    const workbook = workbookOf({ plan: SAMPLE_PLAN, scenario: 'base' }, COVER);
    const said = rowsOf(workbook, 'Dictionary').map((row) => row.map((cell) => cell.value));
    const known = new Set(
      said.flatMap(([sheet, column, name]) => [`${sheet} ${column}`, `${sheet} ${name}`]),
    );
    for (const sheet of ['Cost centres', 'Roles', 'Tasks', 'Options', 'Systems', 'Measures']) {
      for (const { value } of rowsOf(workbook, sheet)[0] ?? []) expect(known).toContain(`${sheet} ${value}`);
    }
    for (const sheet of ['Calculation', 'Systems by month', 'Rollup']) {
      for (const row of rowsOf(workbook, sheet).slice(1))
        expect(known).toContain(`${sheet} ${row[3]?.value}`);
    }
    expect(said.slice(2).filter((row) => !row[5])).toEqual([]);
  });
});

describe('the file', () => {
  test('shows the engine’s figures before anything is recalculated', async () => {
    for (const plan of [SAMPLE_PLAN, randomPlan(34)]) {
      const workbook = workbookOf({ plan, scenario: plan.scenarios[0]?.code ?? '' }, COVER);
      const { compared, differences } = await compareWithFile(workbook, await bytesOf(workbook));
      expect(differences.slice(0, 10)).toEqual([]);
      expect(compared).toBeGreaterThan(1_000);
    }
  }, 60_000);

  test('keeps every text a text: =, +, -, @, an error, a quote, a long one, one that XML cannot carry', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '#N/A',
      "'=1",
      '=HYPERLINK("http://x","y")',
      '007',
      'TRUE',
      'a\tb\nc & <d>',
      'x'.repeat(40_000),
      'a\uffffb\u0007',
    ];
    const plan = smallPlan({
      costCentres: [{ code: 'A', name: '=2+2' }],
      roles: texts.map((title, i) => role(`R${i}`, { title, estimate: estimate(0.1) })),
    });
    const book = await readXlsx(
      await bytesOf(workbookOf({ plan, scenario: 'x' }, { ...COVER, takenBy: '=cmd()' })),
    );
    const roles = book.sheets.find((sheet) => sheet.name === 'Roles');
    const read = texts.map((_, i) => roles?.rows[i + 1]?.[1]);
    expect(read.slice(0, 10)).toEqual(texts.slice(0, 10));
    expect(read[10]).toBe('x'.repeat(32_767));
    expect(String(read[11]).startsWith('ab')).toBe(true);
    const formulas = book.sheets
      .flatMap((sheet) => [...(sheet.cells?.values() ?? [])])
      .map((cell) => cell.formula);
    expect(formulas.filter((formula) => /HYPERLINK|cmd|2\+2|^1\+1/.test(formula ?? ''))).toEqual([]);
    expect(book.sheets[0]?.rows.flat()).toContain('=cmd()');
  });

  test('a plan without roles, systems and cost centres is a workbook too', async () => {
    const workbook = workbookOf({ plan: smallPlan({ costCentres: [] }), scenario: 'x' }, COVER);
    const { differences } = await compareWithFile(workbook, await bytesOf(workbook));
    expect(differences).toEqual([]);
  });
});

describe('what a workbook cannot be', () => {
  test('10,000 roles over 36 months are far above the limit, 200 are far below', () => {
    expect(formulasOf(company({ roles: 10_000, months: 36, scenarios: 1 }))).toBeGreaterThan(
      10 * MOST_FORMULAS,
    );
    expect(formulasOf(company({ roles: 200, months: 36, scenarios: 1 }))).toBeLessThan(MOST_FORMULAS / 2);
  });

  test('a month before March 1900 is no date of a spreadsheet', () => {
    const live = (start: string) => smallPlan({ systems: [system({ start })] });
    expect(monthsBeforeDates(live('1900-02'))).toEqual(['1900-02']);
    expect(monthsBeforeDates(live('1900-03'))).toEqual([]);
  });

  test('a part is refused where roles elsewhere fill the capacity blocks of its systems, and only there', () => {
    const plan = smallPlan({
      systems: [system({ block: { capacity: 5, monthly: 1 } }), system({ fixedMonthly: 5 }, 'T')],
    });
    const others = { roles: 1, fte: 3, volume: [] };
    expect(sharedBlocks(plan, { S: others, T: others })).toEqual(['S']);
    expect(sharedBlocks(plan, { S: { roles: 0, fte: 0, volume: [] }, T: others })).toEqual([]);
    expect(sharedBlocks(plan, undefined)).toEqual([]);
  });
});
