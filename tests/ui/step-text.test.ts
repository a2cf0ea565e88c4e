import { expect, test } from 'vitest';
import { quantityText, substituted } from '@/components/role/step-text';
import { explainMonth } from '@/lib/engine';
import { randomPlan } from '../helpers/random-plan';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('numbers take the place of names, the longer name first, and never within a word', () => {
  const inputs = [
    { name: 'staff', value: 10, unit: 'fte' },
    { name: 'staff before', value: 12, unit: 'fte' },
    { name: 't', value: 3, unit: 'count' },
    { name: 'net', value: -2, unit: 'fte' },
  ] as const;
  const formula = 'staff before × staff ÷ (t + target) − net';
  expect(substituted({ formula, inputs: [...inputs] })).toBe('12 × 10 ÷ (3 + target) − (−2)');
});

test('shares are percent, months are months, money has cents', () => {
  expect(plain(quantityText({ name: '', value: 0.12345, unit: 'share' }))).toBe('12.345 %');
  expect(plain(quantityText({ name: '', value: 4, unit: 'months' }))).toBe('4 months');
  expect(quantityText({ name: '', value: 1234.567, unit: 'money' })).toBe('1,234.57');
});

test('every input of every line stands in its formula, over the roles of 100 random plans', () => {
  for (let seed = 0; seed < 100; seed++) {
    const plan = randomPlan(seed);
    const scenario = plan.scenarios[0]?.code ?? '';
    for (const { code } of plan.roles) {
      for (const { formula, inputs } of explainMonth(plan, {
        scenario,
        role: code,
        t: plan.plan.months - 1,
      })) {
        if (formula === 'sum of the costs' || formula.startsWith('0')) continue;
        const names = inputs.map(({ name }) => name);
        for (const name of names) expect(formula, `${name} in ${formula}`).toContain(name);
      }
    }
  }
});
