import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { deleteAccessToken, findAccessTokenById, listAccessTokens } from '@/db/queries/access-tokens';
import { accessTokens, signInFailures } from '@/db/schema';
import { can, POLICY } from '@/lib/access';
import { hashToken } from '@/lib/ids';
import { createAccessToken } from '@/lib/services/access-tokens/create';
import { findTokenActor } from '@/lib/services/access-tokens/find-actor';
import { createAccessTokenSchema } from '@/lib/services/access-tokens/inputs';
import { listAllAccessTokens, listOwnAccessTokens } from '@/lib/services/access-tokens/list';
import { revokeAccessToken } from '@/lib/services/access-tokens/revoke';
import type { PublicContext } from '@/lib/services/context';
import { exportInventory } from '@/lib/services/exports/inventory';
import { disableMember } from '@/lib/services/members/disable';
import { enableMember } from '@/lib/services/members/enable';
import { updateMember } from '@/lib/services/members/update';
import { removePlan } from '@/lib/services/plans/remove';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { signIn } from '@/lib/services/sign-in/sign-in';
import { givePasswords, PASSWORD } from '../../helpers/accounts';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { createClock, DAY, MINUTE, SECOND } from '../../helpers/time';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let clock: ReturnType<typeof createClock>;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;
let context: PublicContext;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  clock = createClock();
  aster = await createOrganisation(database, { clock: clock.now });
  birch = await createOrganisation(database, { name: 'Birch', clock: clock.now });
  planId = await storeOfficePlan(database, aster);
  context = { database, clock: clock.now, address: '192.0.2.1' };
});

const make = async (actor: TestActor, more: { name?: string; planId?: string; days?: number } = {}) =>
  createAccessToken(aster.as(actor), { name: 'Power BI', planId: null, days: 90, ...more });
const actorOf = (token: string | null, from = context) => findTokenActor(from, token);
const codeOf = async (token: string | null, from = context) => (await outcomeOf(actorOf(token, from))).code;
const rows = () => database.read((reader) => reader.select().from(accessTokens));
const only = async (actor: TestActor) => (await listOwnAccessTokens(aster.as(actor))).tokens[0]?.id ?? '';

describe('an access token', () => {
  test('has 256 random bits after hdr_, and only its SHA-256 is in the database', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => make('planner')));
    expect(new Set(made.map(({ token }) => token)).size).toBe(20);
    for (const { token } of made) expect(token).toMatch(/^hdr_[\w-]{43}$/);
    const stored = await rows();
    expect(stored.map((row) => row.tokenHash)).toEqual(made.map(({ token }) => hashToken(token)));
    const [first] = made;
    expect(JSON.stringify([stored, await trailOf(database, aster.organisationId)])).not.toContain(
      first?.token.slice(4) ?? 'none',
    );
  });

  test('stands for its member with their role and scopes, marked with its name', async () => {
    const { token } = await make('head', { name: 'Monthly report' });
    expect(await actorOf(token)).toEqual({
      ...aster.actors.head,
      token: { name: 'Monthly report', planId: null },
    });
  });

  test('a changed role and changed scopes hold on the next request', async () => {
    const { token } = await make('head');
    const { memberId } = aster.actors.head;
    const { legal } = aster.costCentres;
    await updateMember(aster.as('admin'), { memberId, version: 1, role: 'head', scopes: [legal] });
    expect(await actorOf(token)).toMatchObject({ role: 'head', scopes: [legal] });
    await updateMember(aster.as('admin'), { memberId, version: 2, role: 'viewer', scopes: [] });
    expect(await actorOf(token)).toMatchObject({ role: 'viewer', scopes: [] });
  });

  test('of a disabled member opens nothing, and nothing when they are enabled again', async () => {
    const { token } = await make('planner');
    const { token: other } = await make('viewer');
    const { memberId } = aster.actors.planner;
    await disableMember(aster.as('admin'), { memberId, version: 1 });
    expect(await codeOf(token)).toBe('UNAUTHENTICATED');
    await enableMember(aster.as('admin'), { memberId, version: 2 });
    expect(await codeOf(token)).toBe('UNAUTHENTICATED');
    expect(await codeOf(other)).toBe('ok');
  });

  test('ends after its days, to the second', async () => {
    const { token, expiresAt } = await make('planner', { days: 7 });
    expect(expiresAt).toBe(clock.now() + 7 * DAY);
    clock.pass(7 * DAY - SECOND);
    expect(await codeOf(token)).toBe('ok');
    clock.pass(SECOND);
    expect(await codeOf(token)).toBe('UNAUTHENTICATED');
    expect((await listOwnAccessTokens(aster.as('planner'))).tokens).toMatchObject([{ isExpired: true }]);
  });

  test.each([
    [{ days: 0 }],
    [{ days: 366 }],
    [{ days: 1.5 }],
    [{ name: '  ' }],
    [{ name: 'x'.repeat(101) }],
    [{ more: 1 }],
  ])('cannot be made with %o', (wrong) => {
    const asked = { name: 'Power BI', planId: null, days: 90, ...wrong };
    expect(createAccessTokenSchema.safeParse(asked).success).toBe(false);
    expect(createAccessTokenSchema.safeParse({ name: 'Power BI', planId: null, days: 365 }).success).toBe(
      true,
    );
  });

  test('the 21st that has not ended is refused', async () => {
    for (let i = 0; i < 20; i += 1) await make('viewer', { days: 1 });
    expect((await outcomeOf(make('viewer'))).code).toBe('INVALID');
    clock.pass(DAY);
    expect((await outcomeOf(make('viewer'))).code).toBe('ok');
  });

  test('when it was last used is noted at most once a minute', async () => {
    const { token } = await make('planner');
    const lastUsed = async () => (await rows())[0]?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    const first = clock.now();
    await actorOf(token);
    clock.pass(MINUTE - SECOND);
    await actorOf(token);
    expect(await lastUsed()).toBe(first);
    clock.pass(SECOND);
    await actorOf(token);
    expect(await lastUsed()).toBe(first + MINUTE);
  });
});

describe('what a token may', () => {
  test('is to read: of all actions of the policy, none that changes anything', async () => {
    const admin = { ...aster.actors.admin, token: { name: 'x', planId: null } };
    const subject = {
      organisationId: aster.organisationId,
      planId,
      planStatus: 'open',
      submission: 'in-progress',
    } as const;
    const allowed = (Object.keys(POLICY) as (keyof typeof POLICY)[]).filter((action) =>
      can(admin, action, subject),
    );
    expect(allowed.sort()).toEqual([
      'costCentre:read',
      'inventory:export',
      'pay:read',
      'plan:exportFile',
      'plan:read',
      'results:export',
      'roles:read',
      'scenarios:read',
      'systems:read',
      'versions:read',
      'watch:read',
      'workbook:export',
    ]);
  });

  test('if it was made for one plan, is that plan: another answers like one that does not exist', async () => {
    const other = await storeOfficePlan(database, aster);
    const { token } = await make('planner', { planId });
    const asToken = { ...aster.as('planner'), actor: await actorOf(token) };
    expect(await outcomeOf(exportInventory(asToken, { planId }))).toEqual({ code: 'ok' });
    expect(await outcomeOf(exportInventory(asToken, { planId: other }))).toEqual(
      await outcomeOf(exportInventory(asToken, { planId: 'none' })),
    );
  });

  test('goes with the draft that it was made for', async () => {
    const draft = await storeOfficePlan(database, aster, { status: 'draft' });
    const { token } = await make('planner', { planId: draft });
    await removePlan(aster.as('planner'), { planId: draft, version: 1 });
    expect(await codeOf(token)).toBe('UNAUTHENTICATED');
  });

  test('cannot be made for a plan that the member may not read', async () => {
    const draft = await storeOfficePlan(database, aster, { status: 'draft' });
    const none = await outcomeOf(make('viewer', { planId: 'none' }));
    expect(none.code).toBe('NOT_FOUND');
    expect(await outcomeOf(make('viewer', { planId: draft }))).toEqual(none);
    const foreign = createAccessToken(birch.as('admin'), { name: 'x', planId, days: 1 });
    expect(await outcomeOf(foreign)).toEqual(none);
    expect(await rows()).toEqual([]);
  });

  test('is no key to more keys: a token makes, lists and revokes none', async () => {
    const { token } = await make('admin');
    const asToken = { ...aster.as('admin'), actor: await actorOf(token) };
    for (const verb of [
      () => createAccessToken(asToken, { name: 'x', planId: null, days: 1 }),
      () => listOwnAccessTokens(asToken),
      () => listAllAccessTokens(asToken),
      async () => revokeAccessToken(asToken, { tokenId: await only('admin') }),
    ]) {
      expect((await outcomeOf(verb())).code).toBe('NOT_FOUND');
    }
    expect(await codeOf(token)).toBe('ok');
  });

  test('opens no session, and a session opens nothing as a token', async () => {
    await givePasswords(database, [aster.actors.planner]);
    const { token } = await make('planner');
    expect(await findActor(context, token)).toBeNull();
    const { email } = aster.actors.planner;
    const session = await signIn(context, { email, password: PASSWORD, browser: null });
    expect(await codeOf(session.token)).toBe('UNAUTHENTICATED');
    expect(await codeOf(`hdr_${session.token}`)).toBe('UNAUTHENTICATED');
  });
});

describe('who sees and revokes tokens', () => {
  test('everybody their own, and only those', async () => {
    await make('planner', { name: 'Planner’s', planId });
    await make('viewer', { name: 'Viewer’s' });
    const own = await listOwnAccessTokens(aster.as('viewer'));
    expect(own.tokens).toMatchObject([{ name: 'Viewer’s', plan: null, isOwn: true, lastUsedAt: null }]);
    expect(own.plans).toMatchObject([{ id: planId }]);
    expect(JSON.stringify(own)).not.toMatch(/hash/i);
  });

  test('an administrator all of the organisation’s, and none of another', async () => {
    await make('planner');
    await make('viewer');
    const all = await listAllAccessTokens(aster.as('admin'));
    expect(all.map(({ member }) => member)).toEqual(['Planner of Aster', 'Viewer of Aster']);
    expect(await listAllAccessTokens(birch.as('admin'))).toEqual([]);
    const NO = 'NOT_FOUND';
    expect(await answersByRole(aster, listAllAccessTokens)).toEqual({
      ...{ admin: 'ok', planner: NO, executive: NO, viewer: NO, head: NO, headOfLegal: NO },
    });
  });

  test('a revoked one is refused on the next request; others go on', async () => {
    const { token } = await make('planner');
    clock.pass(SECOND);
    const { token: kept } = await make('planner');
    await revokeAccessToken(aster.as('planner'), { tokenId: await only('planner') });
    expect([await codeOf(token), await codeOf(kept)]).toEqual(['UNAUTHENTICATED', 'ok']);
    await revokeAccessToken(aster.as('admin'), { tokenId: await only('planner') });
    expect(await codeOf(kept)).toBe('UNAUTHENTICATED');
  });

  test('another member’s, another organisation’s and none answer alike, and nothing is revoked', async () => {
    const { token } = await make('planner');
    const tokenId = await only('planner');
    const none = await outcomeOf(revokeAccessToken(aster.as('viewer'), { tokenId: 'none' }));
    expect(none.code).toBe('NOT_FOUND');
    expect(await outcomeOf(revokeAccessToken(aster.as('viewer'), { tokenId }))).toEqual(none);
    expect(await outcomeOf(revokeAccessToken(birch.as('admin'), { tokenId }))).toEqual(none);
    expect(await codeOf(token)).toBe('ok');
  });

  test('Z4: organisations are apart in every query', async () => {
    const { token } = await make('planner');
    const foreign = { organisationId: birch.organisationId, id: await only('planner') };
    const { memberId } = aster.actors.planner;
    await database.write(async (writer) => {
      expect(await findAccessTokenById(writer, foreign)).toBeNull();
      expect(await listAccessTokens(writer, { ...foreign, memberId })).toEqual([]);
      expect(await listAccessTokens(writer, foreign)).toEqual([]);
      await deleteAccessToken(writer, foreign);
    });
    expect(await codeOf(token)).toBe('ok');
  });

  test('making and revoking are on record, and an export names the token by which it was taken', async () => {
    const { token } = await make('planner', { name: 'Power BI', planId });
    const asToken = { ...aster.as('planner'), actor: await actorOf(token) };
    await exportInventory(asToken, { planId });
    await exportInventory(aster.as('planner'), { planId });
    await disableMember(aster.as('admin'), { memberId: aster.actors.planner.memberId, version: 1 });
    const { planner, admin } = aster.actors;
    const trail = await trailOf(database, aster.organisationId);
    expect(trail.map(({ action, memberId, before, after }) => ({ action, memberId, before, after }))).toEqual(
      [
        {
          action: 'accessTokens:create',
          memberId: planner.memberId,
          before: null,
          after: {
            name: 'Power BI',
            memberId: planner.memberId,
            plan: planId,
            expiresAt: '2027-01-31T09:00:00.000Z',
            lastUsedAt: null,
          },
        },
        {
          action: 'inventory:export',
          memberId: planner.memberId,
          before: null,
          after: { roles: 3, pay: true, accessToken: 'Power BI' },
        },
        {
          action: 'inventory:export',
          memberId: planner.memberId,
          before: null,
          after: { roles: 3, pay: true },
        },
        expect.objectContaining({ action: 'members:disable', memberId: admin.memberId }),
        expect.objectContaining({
          action: 'accessTokens:revoke',
          memberId: admin.memberId,
          before: expect.objectContaining({ name: 'Power BI', lastUsedAt: '2026-11-02T09:00:00.000Z' }),
        }),
      ],
    );
  });
});

describe('guessing tokens', () => {
  const WRONG = `hdr_${'A'.repeat(43)}`;
  const elsewhere = () => ({ ...context, address: '203.0.113.7' });
  const failures = () => database.read((reader) => reader.select().from(signInFailures));
  const guess = async (times: number) => {
    const codes: string[] = [];
    for (let i = 0; i < times; i += 1) codes.push(await codeOf(WRONG));
    return codes;
  };

  test('the 21st wrong token in 15 minutes from one address is answered TOO_MANY with when to come again', async () => {
    expect(new Set(await guess(20))).toEqual(new Set(['UNAUTHENTICATED']));
    await expect(actorOf(WRONG)).rejects.toMatchObject({ code: 'TOO_MANY', retryAfter: 15 * 60 });
    expect(await codeOf(WRONG, elsewhere())).toBe('UNAUTHENTICATED');
    clock.pass(15 * MINUTE);
    expect(await codeOf(WRONG)).toBe('UNAUTHENTICATED');
  });

  test('200 wrong tokens at once leave 20 rows', async () => {
    const codes = await Promise.all(Array.from({ length: 200 }, () => codeOf(WRONG)));
    expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(180);
    expect(await failures()).toHaveLength(20);
  });

  test('one that works goes on working from an address that is shut out, and no token at all is no guess', async () => {
    const { token } = await make('planner');
    await guess(25);
    expect(await codeOf(token)).toBe('ok');
    expect(await codeOf(null)).toBe('UNAUTHENTICATED');
  });

  test('wrong tokens shut nobody out of signing in', async () => {
    await givePasswords(database, [aster.actors.planner]);
    await guess(25);
    const { email } = aster.actors.planner;
    expect((await outcomeOf(signIn(context, { email, password: PASSWORD, browser: null }))).code).toBe('ok');
  });
});
