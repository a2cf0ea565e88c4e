import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp, CAUSES, type ComparedLine, compareActuals, sumOf, sumTo } from '@/lib/actuals';
import { monthLabels, type Plan } from '@/lib/engine';
import { type ActualRow, MEASURES, type Measure } from '@/lib/plan/actuals';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';

const compared = (plan: Plan, rows: ActualRow[]) => {
  const [scenario] = plan.scenarios;
  if (!scenario) throw new Error('A plan has a scenario.');
  return compareActuals({ plan, scenario, rows });
};
const of = (line: string, month: string, values: ActualRow['values']): ActualRow => ({
  ...{ line: 'role', code: line, month, values },
});
const ofCentre = (code: string, month: string, values: ActualRow['values']): ActualRow => ({
  ...{ line: 'costCentre', code, month, values },
});
function lineOf(lines: readonly ComparedLine[], code: string): ComparedLine {
  const line = lines.find((one) => one.role.code === code);
  if (!line) throw new Error(`No line ${code}.`);
  return line;
}
const rounded = (values: Float64Array, from = 0, to = values.length) =>
  Array.from(values.slice(from, to), (value) => Math.round(value * 1e6) / 1e6);

/** Some months of some lines and centres with some measures, whatever they are. */
const anyRows = (plan: Plan) => {
  const codes = [
    ...plan.roles.map(({ code }) => ({ line: 'role' as const, code })),
    ...plan.costCentres.map(({ code }) => ({ line: 'costCentre' as const, code })),
  ];
  const value = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 500_000, noNaN: true }), fc.nat(60));
  const values = fc.record(Object.fromEntries(MEASURES.map((measure) => [measure, value])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Partial<Record<Measure, number>>>;
  return fc.array(
    fc.record({ of: fc.constantFrom(...codes), month: fc.constantFrom(...monthLabels(plan.plan)), values }),
    { maxLength: 40 },
  );
};
const anyCase = fc
  .nat(2 ** 31 - 1)
  .map(randomPlan)
  .chain((plan) =>
    anyRows(plan).map((drawn) => ({ plan, rows: drawn.map((one) => ({ ...one.of, ...one })) })),
  );

describe('variance', () => {
  test('of any plan and any actuals, the causes of every line and of every sum add up to what it differs by', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, rows }) => {
        const { last, lines, unallotted } = compared(plan, rows);
        const groups = [lines, lines.slice(0, 2)].map((some) =>
          addUp(some, { last, months: plan.plan.months, unallotted }),
        );
        for (const line of lines) {
          const { planned, staff, cost, staffParts, costParts } = line;
          const scale = 1 + sumTo(planned.cost, last) + Math.abs(sumTo(cost, last)) + magnitude(costParts);
          expect(sumOf(staffParts)).toBeCloseTo(last < 0 ? 0 : at(staff, last) - at(planned.staff, last), 6);
          expect(Math.abs(sumOf(costParts) - (sumTo(cost, last) - sumTo(planned.cost, last)))).toBeLessThan(
            1e-9 * scale,
          );
          expect([...staff, ...cost].every(Number.isFinite)).toBe(true);
          expect(Math.min(0, ...staff)).toBe(0);
        }
        for (const group of groups) {
          const staff = at(group.staff, last) - at(group.plannedStaff, last);
          expect(sumOf(group.staffParts)).toBeCloseTo(staff, 5);
          const cost = sumTo(group.cost, last) - sumTo(group.plannedCost, last);
          const scale = 1 + sumTo(group.plannedCost, last) + Math.abs(cost) + magnitude(group.costParts);
          expect(Math.abs(sumOf(group.costParts) - cost)).toBeLessThan(1e-8 * scale);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of a plan that went exactly as planned is nothing, and so is every cause', () => {
    const plan = smallPlan({
      roles: [role('R', { salary: 48_000, attrition: 0.12, estimate: estimate(0.2) })],
    });
    const asPlanned = lineOf(compared(plan, []).lines, 'R').planned;
    const rows = monthLabels(plan.plan).map((month, t) =>
      of('R', month, {
        staff: at(asPlanned.staff, t),
        payroll: at(asPlanned.payroll, t),
        leavers: at(asPlanned.leavers, t),
      }),
    );
    const line = lineOf(compared(plan, rows).lines, 'R');
    for (const cause of CAUSES) {
      expect(line.staffParts[cause]).toBeCloseTo(0, 6);
      expect(line.costParts[cause]).toBeCloseTo(0, 4);
    }
  });

  test('of twice the work is put down to volume: 10 FTE become 20 where the tickets double in a year', () => {
    const plan = smallPlan({ header: { months: 24 }, roles: [role('R', { salary: 12_000 })] });
    const line = lineOf(
      compared(plan, [
        of('R', '2027-01', { volume: 5000, staff: 10 }),
        of('R', '2028-01', { volume: 10_000, staff: 20 }),
      ]).lines,
      'R',
    );
    expect(line.staffParts).toMatchObject({ attrition: 0, adoption: 0, pay: 0, price: 0 });
    expect(line.staffParts.volume).toBeCloseTo(10, 9);
    expect(line.staffParts.other).toBeCloseTo(0, 9);
  });

  test('of a tenth more pay for the same people is put down to pay', () => {
    const plan = smallPlan({ roles: [role('R', { salary: 12_000, onCost: 0 })] });
    const line = lineOf(compared(plan, [of('R', '2027-01', { staff: 10, payroll: 11_000 })]).lines, 'R');
    expect(line.costParts.pay).toBeCloseTo(1000, 6);
    expect(sumTo(line.cost, 0) - sumTo(line.planned.cost, 0)).toBeCloseTo(1000, 6);
  });

  test('of half the planned users is put down to adoption, in FTE that are not freed', () => {
    const plan = smallPlan({
      roles: [role('R', { attrition: 0.9, estimate: estimate(0.5, { system: 'S' }) })],
      systems: [system()],
    });
    const base = lineOf(compared(plan, []).lines, 'R').planned;
    const t = 11;
    expect(at(base.staff, t)).toBeCloseTo(5, 9);
    const line = lineOf(compared(plan, [of('R', '2027-12', { staff: 7.5, users: 3.75 })]).lines, 'R');
    expect(line.staffParts.adoption).toBeCloseTo(2.5, 9);
    expect(line.staffParts.other).toBeCloseTo(0, 9);
  });

  test('of 2 more hires than planned is put down to hiring, with their pay from the month they came', () => {
    const plan = smallPlan({ roles: [role('R', { salary: 12_000, onCost: 0 })] });
    const rows = [of('R', '2027-02', { hires: 2, staff: 12 }), of('R', '2027-04', { staff: 12 })];
    const line = lineOf(compared(plan, rows).lines, 'R');
    expect(line.staffParts).toMatchObject({ volume: 0, attrition: 0, adoption: 0 });
    expect(line.staffParts.hiring).toBeCloseTo(2, 9);
    expect(line.staffParts.other).toBeCloseTo(0, 9);
    expect(line.costParts.hiring).toBeCloseTo(2 * 1000 * 3, 6);
    expect(line.costParts.other).toBeCloseTo(0, 6);
  });

  test('of 3 leavers whom the plan would have replaced and nobody did is put down to hiring, not to attrition', () => {
    const plan = smallPlan({ roles: [role('R', { attrition: 0 })] });
    const line = lineOf(compared(plan, [of('R', '2027-01', { staff: 7, leavers: 3, hires: 0 })]).lines, 'R');
    expect(line.staffParts.attrition).toBeCloseTo(0, 6);
    expect(line.staffParts.hiring).toBeCloseTo(-3, 6);
    expect(line.staffParts.other).toBeCloseTo(0, 6);
  });

  test('of pay is that of the staff as it was: 12 people at 1,100 for 10 at 1,000 are 1,200 of pay and 2,000 of hiring', () => {
    const plan = smallPlan({ roles: [role('R', { salary: 12_000, onCost: 0 })] });
    const rows = [of('R', '2027-01', { staff: 12, hires: 2, payroll: 13_200 })];
    const line = lineOf(compared(plan, rows).lines, 'R');
    expect(line.costParts.pay).toBeCloseTo(1200, 6);
    expect(line.costParts.hiring).toBeCloseTo(2000, 6);
    expect(line.costParts.other).toBeCloseTo(0, 6);
  });

  test('of more leavers who were replaced is no cause in a cost that holds planned recruitment, and one in cost in all', () => {
    const plan = smallPlan({ roles: [role('R', { salary: 12_000, onCost: 0 })] });
    const told = { staff: 10, leavers: 2, hires: 2 };
    const scenario = plan.scenarios[0];
    if (!scenario) throw new Error('A plan has a scenario.');
    const recruiting = { ...scenario, policy: { ...scenario.policy, recruitmentCost: 0.25 } };
    const parts = (values: ActualRow['values']) =>
      lineOf(compareActuals({ plan, scenario: recruiting, rows: [of('R', '2027-01', values)] }).lines, 'R')
        .costParts;
    expect(parts(told).attrition).toBeCloseTo(0, 6);
    expect(parts({ ...told, cost: 16_000 }).attrition).toBeCloseTo(2 * 0.25 * 12_000, 6);
    expect(parts({ ...told, cost: 16_000 }).other).toBeCloseTo(0, 6);
  });

  test('of a payroll without its staff is other: it does not say whether people or pay were more', () => {
    const plan = smallPlan({ roles: [role('R', { salary: 12_000, onCost: 0 })] });
    const line = lineOf(compared(plan, [of('R', '2027-01', { payroll: 13_200 })]).lines, 'R');
    expect(line.costParts).toMatchObject({ pay: 0, hiring: 0 });
    expect(line.costParts.other).toBeCloseTo(3200, 6);
  });

  test('of a line that tells its AI cost alone has no cause in people', () => {
    const plan = smallPlan({
      roles: [role('R', { attrition: 0.5, estimate: estimate(0.4, { system: 'S' }) })],
      systems: [system({ seatPrice: 30 })],
    });
    const rows = [of('R', '2027-12', { aiCost: 400, users: 5, hires: 3, leavers: 2 })];
    const { costParts, staffParts, planned } = lineOf(compared(plan, rows).lines, 'R');
    expect(sumOf(staffParts)).toBe(0);
    expect(costParts).toMatchObject({ volume: 0, hiring: 0, pay: 0 });
    expect(costParts.attrition + costParts.adoption + costParts.price).toBeCloseTo(
      400 - at(planned.ai, 11),
      9,
    );
    expect(costParts.other).toBeCloseTo(0, 9);
  });

  test('of any plan, what no row tells is no cause', () => {
    const reads: Partial<Record<Measure, (typeof CAUSES)[number]>> = {
      ...{ volume: 'volume', leavers: 'attrition', users: 'adoption' },
      ...{ hires: 'hiring', payroll: 'pay', aiCost: 'price' },
    };
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...Object.keys(reads)), ({ plan, rows }, untold) => {
        const measure = MEASURES.find((one) => one === untold) ?? 'volume';
        const cause = reads[measure] ?? 'other';
        const without = rows.map(({ values: { [measure]: _, ...values }, ...row }) => ({ ...row, values }));
        for (const { staffParts, costParts } of compared(plan, without).lines)
          expect([staffParts[cause], costParts[cause]].map(Math.abs)).toEqual([0, 0]);
      }),
      { numRuns: 60 },
    );
  });

  test('of dearer AI at the same use is put down to its price', () => {
    const plan = smallPlan({
      roles: [role('R', { estimate: estimate(0, { system: 'S' }) })],
      systems: [system({ seatPrice: 30 })],
    });
    const line = lineOf(compared(plan, [of('R', '2027-01', { aiCost: 450 })]).lines, 'R');
    expect(line.planned.ai[0]).toBeCloseTo(300, 9);
    expect(line.costParts).toMatchObject({ volume: 0, attrition: 0, adoption: 0, pay: 0 });
    expect(line.costParts.price).toBeCloseTo(150, 9);
    expect(line.costParts.other).toBeCloseTo(0, 9);
  });
});

describe('what is not said', () => {
  test('is as planned: a line without actuals is the plan, and so is the plan without any', () => {
    const plan = smallPlan({ roles: [role('R'), role('Q', { attrition: 0.3 })] });
    const { last, lines } = compared(plan, [of('R', '2027-03', { staff: 4 })]);
    const other = lineOf(lines, 'Q');
    expect([last, other.hasAny, other.staff, other.cost]).toEqual([
      2,
      false,
      other.planned.staff,
      other.planned.cost,
    ]);
    expect(compared(plan, []).last).toBe(-1);
  });

  test('of a cost centre’s 18 FTE, of which one line has 4, is shared among the others as the plan shares it', () => {
    const plan = smallPlan({
      costCentres: [
        { code: 'A', name: 'A' },
        { code: 'B', name: 'B', parent: 'A' },
      ],
      roles: [role('known'), role('ten'), role('twenty', { fte: 20, costCentre: 'B' })],
    });
    const rows = [of('known', '2027-01', { staff: 4 }), ofCentre('A', '2027-01', { staff: 34 })];
    const staff = (some: ActualRow[]) => {
      const { lines } = compared(plan, some);
      return ['known', 'ten', 'twenty'].map((code) => at(lineOf(lines, code).staff, 0));
    };
    expect(staff(rows)).toEqual([4, 10, 20]);
    expect(staff([...rows, ofCentre('B', '2027-01', { staff: 25 })])).toEqual([4, 5, 25]);
  });
});

describe('the forecast', () => {
  test('starts from the last actual staff and has the plan’s changes of the months to come', () => {
    const plan = smallPlan({ roles: [role('R', { growth: 0.5 })] });
    const line = lineOf(compared(plan, [of('R', '2027-04', { staff: 9 })]).lines, 'R');
    const moved = 9 - at(line.planned.staff, 3);
    expect(rounded(line.staff, 0, 3)).toEqual(rounded(line.planned.staff, 0, 3));
    expect(rounded(line.staff, 3)).toEqual(
      rounded(
        line.planned.staff.map((value) => value + moved),
        3,
      ),
    );
  });

  test('never falls below nobody', () => {
    const plan = smallPlan({ roles: [role('R', { growth: -0.9, attrition: 0.99 })] });
    const line = lineOf(compared(plan, [of('R', '2027-01', { staff: 1 })]).lines, 'R');
    expect(Math.min(...line.staff)).toBe(0);
  });

  test('has after the last payroll the pay that was found', () => {
    const plan = smallPlan({ roles: [role('R', { salary: 12_000, onCost: 0 })] });
    const line = lineOf(compared(plan, [of('R', '2027-01', { staff: 8, payroll: 8800 })]).lines, 'R');
    expect(rounded(line.cost, 0, 3)).toEqual([8800, 8800, 8800]);
  });
});

const at = (values: Float64Array, t: number) => values[t] ?? 0;
const magnitude = (parts: ComparedLine['costParts']) =>
  CAUSES.reduce((sum, cause) => sum + Math.abs(parts[cause]), 0);
