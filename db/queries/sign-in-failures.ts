import { and, asc, eq, gt, lte, or } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { signInFailures } from '../schema';

export type SignInFailureRow = typeof signInFailures.$inferSelect;

/** Failures later than `since` for the account or from the address, the oldest first. */
export async function listSignInFailures(
  reader: Reader,
  { account, address }: Pick<SignInFailureRow, 'account' | 'address'>,
  since: number,
): Promise<SignInFailureRow[]> {
  return reader
    .select()
    .from(signInFailures)
    .where(
      and(
        or(eq(signInFailures.account, account), eq(signInFailures.address, address)),
        gt(signInFailures.at, since),
      ),
    )
    .orderBy(asc(signInFailures.at));
}

export async function insertSignInFailure(writer: Writer, row: SignInFailureRow): Promise<void> {
  await writer.insert(signInFailures).values(row);
}

/** After the right password: what this account did wrong from this address is forgotten. */
export async function deleteSignInFailures(
  writer: Writer,
  { account, address }: Pick<SignInFailureRow, 'account' | 'address'>,
): Promise<void> {
  await writer
    .delete(signInFailures)
    .where(and(eq(signInFailures.account, account), eq(signInFailures.address, address)));
}

export async function deleteSignInFailuresBefore(writer: Writer, at: number): Promise<void> {
  await writer.delete(signInFailures).where(lte(signInFailures.at, at));
}
