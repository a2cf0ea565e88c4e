import type { Reader } from '@/db';
import { listRedundancyRules, type RedundancyRuleRow } from '@/db/queries/redundancy-rules';
import { BUILT_IN_RULES, type DatedRule } from '@/lib/evidence';
import type { RuleValues } from './inputs';

export const findBuiltIn = (code: string): DatedRule | undefined =>
  BUILT_IN_RULES.find((rule) => rule.code === code);

/** What a form edits of a rule. */
export function valuesOf({ code: _code, ...values }: DatedRule): RuleValues {
  const { windows, tiers, notice } = values;
  return {
    ...values,
    windows: [...windows],
    tiers: tiers.map((tier) => ({ ...tier })),
    notice: notice.map((step) => ({ ...step })),
  };
}

export function ruleColumns({ covers, ...values }: RuleValues) {
  return { ...values, coversOf: covers.of, coversLeast: covers.least };
}

export function assembleRule(row: RedundancyRuleRow): DatedRule {
  const { id: _id, organisationId: _organisation, version: _version, coversOf, coversLeast, ...values } = row;
  return { ...values, covers: { of: coversOf, least: coversLeast } };
}

/** A rule as the organisation has it. `version` is 0 where it is the program's own, unedited. */
export type StoredRule = { rule: DatedRule; version: number; origin: 'built-in' | 'edited' | 'added' };

/** Built-in rules, each in the organisation's version if it has one, then those that it added. */
export async function readRules(reader: Reader, organisationId: string): Promise<StoredRule[]> {
  const rows = await listRedundancyRules(reader, organisationId);
  const edited = new Map(rows.map((row) => [row.code, row]));
  const builtIn = BUILT_IN_RULES.map((rule): StoredRule => {
    const row = edited.get(rule.code);
    return row
      ? { rule: assembleRule(row), version: row.version, origin: 'edited' }
      : { rule, version: 0, origin: 'built-in' };
  });
  const added = rows
    .filter((row) => !findBuiltIn(row.code))
    .map((row): StoredRule => ({ rule: assembleRule(row), version: row.version, origin: 'added' }));
  return [...builtIn, ...added];
}
