import type { Outside, Plan } from '@/lib/engine';
import type { Pilot } from '@/lib/evidence';
import type { StoredLine } from '@/lib/plan/role-batch';

/** A cost centre with its role lines, as its page draws and edits them. */
export type CentreView = {
  planId: string;
  centre: { id: string; code: string; name: string };
  /** The centre itself and all below it. */
  centres: { id: string; code: string; name: string; depth: number }[];
  lines: StoredLine[];
  /** The plan's part in these centres without its roles. */
  part: Plan;
  /** Code of the scenario shown. */
  scenario: string;
  outside: Outside;
  /** The organisation’s own pilots, which estimates may rest on. */
  pilots: readonly Pilot[];
  may: { edit: boolean };
};
