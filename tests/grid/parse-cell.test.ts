import { describe, expect, test } from 'vitest';
import type { Field } from '@/components/grid/fields';
import { parseCell, type Source } from '@/components/grid/parse-cell';
import { roleOf } from './lines';

const role = roleOf('A', { fte: 10, salary: 40_000, onCost: 0.2, growth: 0.02 });
const parse = (text: string, field: Field, source: Source = 'typed') => {
  const parsed = parseCell(text, field, role, source);
  return parsed.ok ? parsed.value : null;
};

describe('numbers', () => {
  test.each([
    ['1,250.50', 1250.5],
    ['1.250,50', 1250.5],
    ['52 000', 52_000],
    ['52\u00A0000,75', 52_000.75],
    ["52'000", 52_000],
    ['€ 52,000', 52_000],
    ['52.000.000', 52_000_000],
    ['7,5', 7.5],
    ['1,250', 1250],
    ['0', 0],
  ])('a salary of %s is %d', (text, value) => {
    expect(parse(text, 'salary')).toBe(value);
  });

  test.each([
    ['12.5', 0.125],
    ['12,5 %', 0.125],
    ['12.5%', 0.125],
    ['0', 0],
    ['7', 0.07],
  ])('an on-cost of %s is the share %d', (text, value) => {
    expect(parse(text, 'onCost')).toBeCloseTo(value, 15);
  });

  test('a word, and a percentage where an amount belongs, are no numbers', () => {
    expect(parse('lots', 'salary')).toBeNull();
    expect(parse('5 %', 'fte')).toBeNull();
    expect(parse('', 'fte')).toBeNull();
    expect(parse('', 'heads')).toBeUndefined();
  });
});

describe('changes typed into a cell', () => {
  test.each<[string, Field, number]>([
    ['+5%', 'salary', 42_000],
    ['-5 %', 'salary', 38_000],
    ['+5%', 'fte', 10.5],
    ['+3', 'fte', 13],
    ['-3', 'fte', 7],
    ['−3', 'fte', 7],
    ['+=0.5', 'fte', 10.5],
    ['+= 1', 'onCost', 0.21],
    ['-=5', 'onCost', 0.15],
    ['+=1%', 'growth', 0.03],
  ])('%s in %s gives %d', (text, field, value) => {
    expect(parse(text, field)).toBe(value);
  });

  test.each<[string, Field, number | null]>([
    ['=1/3*40', 'fte', 13.3333333333333],
    ['=(2+3)*1.000,50', 'salary', 5002.5],
    ['= 100/8', 'onCost', 0.125],
    ['=1/0', 'fte', null],
    ['=B2*2', 'fte', null],
  ])('the sum %s in %s is %d', (text, field, value) => {
    expect(parse(text, field)).toBe(value);
  });

  test('a pasted sum is no number: a spreadsheet hands over its results', () => {
    expect(parse('=1/3*40', 'fte', 'pasted')).toBeNull();
  });

  test('in a percent column a sign belongs to the value: -3 is a growth of −3 %', () => {
    expect(parse('-3', 'growth')).toBe(-0.03);
    expect(parse('+5%', 'growth')).toBe(0.05);
  });

  test('a pasted sign belongs to the value: -3 is not three fewer', () => {
    expect(parse('-3', 'fte', 'pasted')).toBe(-3);
    expect(parse('+3', 'fte', 'pasted')).toBe(3);
  });
});

test('a choice is recognised in any case, and nothing else is one', () => {
  expect(parse('Contractor', 'engagement')).toBe('contractor');
  expect(parse('robot', 'engagement')).toBeNull();
  expect(parse('us-ny', 'country')).toBe('US-NY');
});
