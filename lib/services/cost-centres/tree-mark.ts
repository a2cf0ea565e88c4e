import type { CostCentreRow } from '@/db/queries/cost-centres';
import { hashToken } from '@/lib/ids';

/** A short text that stands for the state of the tree: it changes with every change of a centre. */
export const treeMark = (rows: readonly CostCentreRow[]): string =>
  hashToken(JSON.stringify(rows.map((row) => [row.id, row.version, row.position]))).slice(0, 16);
