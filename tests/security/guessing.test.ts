import { beforeEach, describe, expect, test } from 'vitest';
import type { AuthDependencies } from '@/lib/auth/options';
import { disableMember } from '@/lib/services/members/disable';
import { countHashes } from '@/lib/services/sign-in/password-hash';
import { givePasswords, PASSWORD } from '../helpers/accounts';
import { AuthClient, testEnvironment } from '../helpers/auth-client';
import { createTestDatabase, reopenTestDatabase } from '../helpers/database';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';
import { createClock, MINUTE, SECOND } from '../helpers/time';

const WRONG = 'not the right password';

describe('A3: guessing passwords', () => {
  let dependencies: AuthDependencies;
  let file: string;
  let organisation: TestOrganisation;
  let email: string;
  let clock: ReturnType<typeof createClock>;

  beforeEach(async () => {
    clock = createClock();
    const created = await createTestDatabase();
    file = created.file;
    dependencies = { database: created.database, clock: clock.now, environment: testEnvironment() };
    organisation = await createOrganisation(created.database);
    await givePasswords(created.database, Object.values(organisation.actors));
    email = organisation.actors.planner.email;
  });

  const guess = async (client: AuthClient, times: number, account = email) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i += 1) statuses.push((await client.signIn(account, WRONG)).status);
    return statuses;
  };

  test('the sixth wrong password in 15 minutes is answered 429 with Retry-After, and so is the right one', async () => {
    const client = new AuthClient(dependencies);
    expect(await guess(client, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await client.signIn(email, PASSWORD);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBe(15 * 60);
  });

  test('after 15 minutes the right password works again: the account is never locked', async () => {
    const client = new AuthClient(dependencies);
    await guess(client, 10);
    clock.pass(15 * MINUTE - SECOND);
    expect((await client.signIn(email, PASSWORD)).status).toBe(429);
    clock.pass(SECOND);
    expect((await client.signIn(email, PASSWORD)).status).toBe(200);
  });

  test('200 wrong passwords at once cost at most 20 hashes', async () => {
    const before = countHashes();
    const client = new AuthClient(dependencies);
    const csrfToken = await client.csrfToken();
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const body = { email, password: WRONG, json: 'true', csrfToken };
        return (await client.send('POST', 'callback/credentials', { body })).status;
      }),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(195);
    expect(countHashes() - before).toBe(5);
  });

  test('200 wrong passwords for 200 accounts from one address cost 20 hashes', async () => {
    const before = countHashes();
    const client = new AuthClient(dependencies);
    for (let i = 0; i < 200; i += 1) await client.signIn(`somebody-${i}@aster.example`, WRONG);
    expect(countHashes() - before).toBe(20);
  });

  test('200 wrong passwords for one account from 200 addresses cost 20 hashes', async () => {
    const before = countHashes();
    for (let i = 0; i < 200; i += 1) {
      await new AuthClient(dependencies, `198.51.100.${i}`).signIn(email, WRONG);
    }
    expect(countHashes() - before).toBe(20);
  });

  test('the right password from elsewhere works while the guesser is shut out', async () => {
    await guess(new AuthClient(dependencies), 20);
    const elsewhere = new AuthClient(dependencies, '203.0.113.7');
    expect((await elsewhere.signIn(email, PASSWORD)).status).toBe(200);
  });

  test('a browser from which the account signed in before works while many addresses guess at it', async () => {
    const owner = new AuthClient(dependencies, '203.0.113.7');
    expect((await owner.signIn(email, PASSWORD)).status).toBe(200);
    for (let i = 0; i < 40; i += 1) {
      await new AuthClient(dependencies, `198.51.100.${i}`).signIn(email, WRONG);
    }
    expect((await new AuthClient(dependencies, '203.0.113.8').signIn(email, PASSWORD)).status).toBe(429);
    expect((await owner.signIn(email, PASSWORD)).status).toBe(200);
  });

  test('a known browser has five guesses as well, and its cookie is worth nothing for another account', async () => {
    const owner = new AuthClient(dependencies);
    await owner.signIn(email, PASSWORD);
    expect(await guess(owner, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    for (let i = 0; i < 20; i += 1) await owner.signIn(`somebody-${i}@aster.example`, WRONG);
    expect((await owner.signIn(organisation.actors.viewer.email, PASSWORD)).status).toBe(429);
  });

  test('the right password forgives the wrong ones before it', async () => {
    const client = new AuthClient(dependencies);
    await guess(client, 4);
    expect((await client.signIn(email, PASSWORD)).status).toBe(200);
    client.cookies.clear();
    expect(await guess(client, 5)).toEqual([401, 401, 401, 401, 401]);
  });

  test('who has an account of their own forgives nothing by signing in to it between guesses', async () => {
    await guess(new AuthClient(dependencies), 5);
    const own = await new AuthClient(dependencies).signIn(organisation.actors.viewer.email, PASSWORD);
    expect(own.status).toBe(200);
    expect(await guess(new AuthClient(dependencies), 1)).toEqual([429]);
  });

  test('the owner who signs in from elsewhere does not let the guesser in again', async () => {
    await guess(new AuthClient(dependencies), 5);
    const owner = await new AuthClient(dependencies, '203.0.113.7').signIn(email, PASSWORD);
    expect(owner.status).toBe(200);
    expect(await guess(new AuthClient(dependencies), 1)).toEqual([429]);
  });

  test('the count survives a restart', async () => {
    await guess(new AuthClient(dependencies), 5);
    await dependencies.database.close();
    const restarted = { ...dependencies, database: reopenTestDatabase(file) };
    expect((await new AuthClient(restarted).signIn(email, PASSWORD)).status).toBe(429);
  });

  test('A4: an unknown user, a wrong password and a disabled member get the same status, headers and body', async () => {
    const { actors } = organisation;
    await disableMember(organisation.as('admin'), { memberId: actors.viewer.memberId, version: 1 });
    const tries = [
      ['nobody@aster.example', PASSWORD],
      [email, WRONG],
      [actors.viewer.email, PASSWORD],
      ['not an e-mail address', PASSWORD],
    ] as const;
    const answers = await Promise.all(
      tries.map(async ([account, password], i) => {
        const client = new AuthClient(dependencies, `203.0.113.${i}`);
        const response = await client.signIn(account, password);
        return [response.status, [...response.headers], await response.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(401);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('A4: an unknown user costs one hash, like a known one', async () => {
    const before = countHashes();
    await new AuthClient(dependencies).signIn('nobody@aster.example', PASSWORD);
    expect(countHashes() - before).toBe(1);
  });
});
