import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';

/** Argon2id at OWASP's floor: 19 MiB, two passes, one lane. The algorithm is the library's default; a test reads it from a hash. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A burst of sign-ins may not take every core from the other requests. */
const hashing = new Semaphore(2);

/** A hash of nothing that anybody can type: verifying against it takes as long as against a real one. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$aGVhZHJvb20tbm9ib2R5IQ$Dn0cMWCjkzDsT4fUlqFaMZ4XcGStTzKBQnDgBpC3DmM';

let hashes = 0;
/** How many hashes this process has computed. */
export const countHashes = (): number => hashes;

/** @returns the hash in PHC form */
export function hashPassword(password: string): Promise<string> {
  return hashing.runExclusive(() => {
    hashes += 1;
    return hash(normalise(password), COST);
  });
}

/** Whether the password belongs to the hash. Without a hash the answer is no, after the same work. */
export function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return hashing.runExclusive(async () => {
    hashes += 1;
    const matches = await verify(passwordHash ?? NOBODYS_HASH, normalise(password));
    return matches && passwordHash !== null;
  });
}

/** One password typed on two keyboards is the same text. */
const normalise = (password: string) => password.normalize('NFKC');
