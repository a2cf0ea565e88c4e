import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { listPlans } from '@/db/queries/plans';
import { auditEvents, members, organisations, users } from '@/db/schema';
import type { PublicContext } from '@/lib/services/context';
import { createSetupLink } from '@/lib/services/links/create-setup-link';
import { createFirstOrganisation, isSetupLinkOpen } from '@/lib/services/organisation/create-first';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { countHashes } from '@/lib/services/sign-in/password-hash';
import { signIn } from '@/lib/services/sign-in/sign-in';
import { PASSWORD } from '../helpers/accounts';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation } from '../helpers/organisation';
import { createClock, HOUR, SECOND } from '../helpers/time';

describe('A1: the first start', () => {
  let database: Database;
  let context: PublicContext;
  let clock: ReturnType<typeof createClock>;

  beforeEach(async () => {
    ({ database } = await createTestDatabase());
    clock = createClock();
    context = { database, clock: clock.now, address: '192.0.2.1' };
  });

  const newToken = async () => {
    const link = await createSetupLink(context);
    return link?.path.replace('/welcome/', '') ?? '';
  };
  const create = (token: string) =>
    createFirstOrganisation(context, {
      token,
      name: 'Aster',
      currency: 'EUR',
      personName: 'Anna Schmidt',
      email: 'anna@aster.example',
      password: PASSWORD,
      sample: false,
    });
  const tables = () =>
    database.snapshot(async (reader) => ({
      organisations: await reader.select().from(organisations),
      users: await reader.select().from(users),
      members: await reader.select().from(members),
      events: await reader.select().from(auditEvents),
    }));

  test('a new database holds nobody who could sign in', async () => {
    expect((await tables()).users).toEqual([]);
  });

  test('the link creates the organisation and its administrator, who can sign in, and the record of it', async () => {
    await create(await newToken());
    const session = await signIn(context, { email: 'anna@aster.example', password: PASSWORD, browser: null });
    expect(await findActor(context, session.token)).toMatchObject({ role: 'admin', name: 'Anna Schmidt' });
    const { organisations: made, events } = await tables();
    expect(made).toMatchObject([{ name: 'Aster', currency: 'EUR', maskThreshold: 5 }]);
    expect(events.map((event) => event.action)).toEqual(['organisation:create', 'session:open']);
  });

  test('the plan of the sample company comes with it on request, with its own record', async () => {
    const token = await newToken();
    const { organisationId } = await createFirstOrganisation(context, {
      token,
      name: 'Aster',
      currency: 'EUR',
      personName: 'Anna Schmidt',
      email: 'anna@aster.example',
      password: PASSWORD,
      sample: true,
    });
    const stored = await database.read((reader) => listPlans(reader, organisationId));
    expect(stored).toMatchObject([{ status: 'draft' }]);
    expect((await tables()).events.map((event) => event.action)).toEqual([
      'organisation:create',
      'plan:createSample',
    ]);
  });

  test('a second use answers not found and changes nothing, even where both come at once', async () => {
    const token = await newToken();
    const outcomes = await Promise.allSettled([create(token), create(token), create(token)]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const before = await tables();
    await expect(create(token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await tables()).toEqual(before);
    expect(before.organisations).toHaveLength(1);
  });

  test('a use after 24 hours answers not found, one second earlier it works', async () => {
    const late = await newToken();
    clock.pass(24 * HOUR);
    expect(await isSetupLinkOpen(context, late)).toBe(false);
    await expect(create(late)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const inTime = await newToken();
    clock.pass(24 * HOUR - SECOND);
    await create(inTime);
  });

  test('Z5: a wrong, a used and a late link are refused with the same words, before any hashing', async () => {
    const late = await newToken();
    clock.pass(25 * HOUR);
    const used = await newToken();
    await create(used);
    const before = countHashes();
    const refusals = await Promise.all(
      [late, used, 'wrong', ''].map((token) => create(token).catch((error: Error) => error.message)),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(countHashes()).toBe(before);
  });

  test('a new start makes a new link, and the one before it stops working', async () => {
    const first = await newToken();
    const second = await newToken();
    expect(await isSetupLinkOpen(context, first)).toBe(false);
    expect(await isSetupLinkOpen(context, second)).toBe(true);
  });

  test('once there is an organisation no link is made, and one made before opens nothing', async () => {
    const token = await newToken();
    await createOrganisation(database);
    expect(await createSetupLink(context)).toBeNull();
    await expect(create(token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a password that cannot be taken leaves the link open', async () => {
    const token = await newToken();
    const weak = createFirstOrganisation(context, {
      token,
      name: 'Aster',
      currency: 'EUR',
      personName: 'Anna',
      email: 'anna@aster.example',
      password: 'aster-aster-aster-1',
      sample: false,
    });
    await expect(weak).rejects.toMatchObject({ code: 'INVALID', faults: [{ path: 'password' }] });
    expect(await isSetupLinkOpen(context, token)).toBe(true);
  });
});
