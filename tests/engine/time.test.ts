import { describe, expect, test } from 'vitest';
import { monthIndex, monthLabels } from '@/lib/engine';
import { numbers, results, role, smallPlan } from '../helpers/small-plan';

describe('model.md, section 1', () => {
  test('a plan of 14 months from November 2027 ends in December 2028', () => {
    const labels = monthLabels(smallPlan({ header: { start: '2027-11', months: 14 } }).plan);
    expect(labels.slice(0, 3)).toEqual(['2027-11', '2027-12', '2028-01']);
    expect(labels.at(-1)).toBe('2028-12');
    expect(monthIndex('2027-11', '2028-01')).toBe(2);
    expect(monthIndex('2027-11', '2027-01')).toBe(-10);
  });

  test('an award of 3 % in April raises pay by 1.03 in month 3 and by 1.03² = 1.0609 in month 15', () => {
    const plan = smallPlan({
      header: { months: 16, payAward: { rate: 0.03, month: 4 } },
      roles: [role('R', { fte: 1, salary: 12_000 })],
    });
    const payroll = numbers(results(plan).role('R').series.payroll);
    expect([payroll[2], payroll[3], payroll[14], payroll[15]]).toEqual([1000, 1030, 1030, 1060.9]);
  });

  test('an award in the month in which the plan starts is in the salaries already and comes a year later', () => {
    const plan = smallPlan({
      header: { start: '2027-04', months: 13, payAward: { rate: 0.03, month: 4 } },
      roles: [role('R', { fte: 1, salary: 12_000 })],
    });
    const payroll = numbers(results(plan).role('R').series.payroll);
    expect([payroll[0], payroll[11], payroll[12]]).toEqual([1000, 1000, 1030]);
  });

  test('2 % growth and a shift of 1 % make 100 FTE of work 100 · 1.03^½ = 101.488915651 in month 6 and 103 in month 12', () => {
    const plan = smallPlan({
      header: { months: 13 },
      roles: [role('R', { fte: 100, growth: 0.02 })],
      scenario: { growthShift: 0.01 },
    });
    const demand = numbers(results(plan).role('R').series.demand);
    expect([demand[0], demand[6], demand[12]]).toEqual([100, 101.488915651, 103]);
  });
});
