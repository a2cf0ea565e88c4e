import type { Role } from '@/lib/engine/types';
import { MEASURES } from '@/lib/plan/actuals';
import { BYTE_ORDER_MARK, csvLine } from './write-csv';

const HEADERS = ['month', 'role', 'title', 'costCentre', ...MEASURES] as const;

type Templated = {
  months: readonly string[];
  roles: readonly Pick<Role, 'code' | 'title' | 'costCentre'>[];
};

/** A file of actuals to be filled in: a row a role line and month, its numbers empty. Columns that stay empty say nothing. */
export function* actualsTemplate({ months, roles }: Templated): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADERS);
  for (const month of months)
    for (const { code, title, costCentre } of roles)
      yield csvLine([month, code, title, costCentre, ...MEASURES.map(() => null)]);
}
