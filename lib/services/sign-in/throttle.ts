import { createHash } from 'node:crypto';
import type { Database, Reader, Writer } from '@/db';
import {
  deleteSignInFailures,
  deleteSignInFailuresBefore,
  insertSignInFailure,
  listSignInFailures,
  type SignInFailureRow,
} from '@/db/queries/sign-in-failures';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';

/** Failures are forgotten after this long, in milliseconds. */
export const FAILURE_WINDOW = 15 * 60_000;

/** Wrong passwords in the window: for one account from one source, from one source for any account, for one account from anywhere. */
const LIMITS = { pair: 5, source: 20, account: 20 };

/**
 * Who tries: the account by the hash of its e-mail address, and the source, which is the client's address or, where the browser
 * shows that this account has signed in from it before, that browser.
 */
export type Attempt = { account: string; source: string; isKnownBrowser: boolean };

export function attemptOf(email: string, address: string, browser: string | null): Attempt {
  const account = createHash('sha256').update(email).digest('hex');
  if (browser !== null) return { account, source: `browser ${browser}`, isKnownBrowser: true };
  return { account, source: address, isKnownBrowser: false };
}

/**
 * Refuses an attempt beyond the limits. A known browser has only its own failures to answer for: a stranger who guesses at an
 * account shuts out other strangers, never its owner.
 * @throws TOO_MANY with the seconds until the next attempt is looked at
 */
export async function requireAttemptsLeft(reader: Reader, attempt: Attempt, now: number): Promise<void> {
  const { account, source, isKnownBrowser } = attempt;
  const failures = await listSignInFailures(reader, { account, address: source }, now - FAILURE_WINDOW);
  const ofAccount = failures.filter((failure) => failure.account === account);
  const ofSource = failures.filter((failure) => failure.address === source);
  const ofPair = ofAccount.filter((failure) => failure.address === source);
  const waits = [waitFor(ofPair, LIMITS.pair, now)];
  if (!isKnownBrowser) {
    waits.push(waitFor(ofSource, LIMITS.source, now), waitFor(ofAccount, LIMITS.account, now));
  }
  const wait = Math.max(...waits);
  if (wait > 0) throw tooManyAttempts(Math.ceil(wait / 1000));
}

export const tooManyAttempts = (retryAfter: number) =>
  new AppError(
    'TOO_MANY',
    'There were too many wrong passwords. Wait some minutes, then try again; the account is not locked.',
    { retryAfter },
  );

/** Milliseconds until fewer than `limit` of these failures are left in the window; 0 where that is so now. */
function waitFor(failures: SignInFailureRow[], limit: number, now: number): number {
  const decisive = failures[failures.length - limit];
  return decisive ? decisive.at + FAILURE_WINDOW - now : 0;
}

/** Counts the attempt as failed, before any hashing, so that a burst or a crash gains nothing. */
export async function countAttempt(writer: Writer, attempt: Attempt, now: number): Promise<void> {
  await requireAttemptsLeft(writer, attempt, now);
  await deleteSignInFailuresBefore(writer, now - FAILURE_WINDOW);
  await insertSignInFailure(writer, {
    id: newId(),
    account: attempt.account,
    address: attempt.source,
    at: now,
  });
}

/** After the right password. */
export async function forgiveAttempts(writer: Writer, { account, source }: Attempt): Promise<void> {
  await deleteSignInFailures(writer, { account, address: source });
}

/** Wrong access tokens from one address in the window. */
const WRONG_TOKENS = 20;

/**
 * Counts a wrong access token, apart from wrong passwords: a report that nobody has renewed the token of shuts nobody out of signing in.
 * Beyond the limit nothing more is written. @throws TOO_MANY with the seconds until the next wrong token is counted
 */
export async function countWrongToken(database: Database, address: string, now: number): Promise<void> {
  const source = `access token from ${address}`;
  const requireTriesLeft = async (reader: Reader) => {
    const key = { account: source, address: source };
    const failures = await listSignInFailures(reader, key, now - FAILURE_WINDOW);
    const wait = waitFor(failures, WRONG_TOKENS, now);
    if (wait > 0) throw tooManyTokens(Math.ceil(wait / 1000));
  };
  await database.read(requireTriesLeft);
  await database.write(async (writer) => {
    await requireTriesLeft(writer);
    await deleteSignInFailuresBefore(writer, now - FAILURE_WINDOW);
    await insertSignInFailure(writer, { id: newId(), account: source, address: source, at: now });
  });
}

const tooManyTokens = (retryAfter: number) =>
  new AppError(
    'TOO_MANY',
    'There were too many wrong access tokens from this address. Wait some minutes, then try again with one that works.',
    { retryAfter },
  );
