import { can } from '@/lib/access';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { RuleValues } from './inputs';
import { findBuiltIn, readRules, type StoredRule, valuesOf } from './rows';

export type RuleView = {
  code: string;
  version: number;
  origin: StoredRule['origin'];
  values: RuleValues;
  /** What an edited rule goes back to. */
  builtIn: RuleValues | null;
};

export type RuleList = { rules: RuleView[]; mayEdit: boolean };

/** The rules of the collective-redundancy watch as this organisation has them. @throws NOT_FOUND unless the actor may read them */
export async function listRules({ database, actor }: Context): Promise<RuleList> {
  const subject = { organisationId: actor.organisationId };
  authorise(actor, 'redundancyRules:read', subject);
  const stored = await database.read((reader) => readRules(reader, actor.organisationId));
  return {
    rules: stored.map(({ rule, version, origin }) => {
      const builtIn = origin === 'edited' ? findBuiltIn(rule.code) : undefined;
      return {
        code: rule.code,
        version,
        origin,
        values: valuesOf(rule),
        builtIn: builtIn ? valuesOf(builtIn) : null,
      };
    }),
    mayEdit: can(actor, 'redundancyRules:edit', subject),
  };
}
