import type { Writer } from '@/db';
import { insertMember, replaceMemberScopes } from '@/db/queries/members';
import { emptyOutbox } from '@/db/queries/notifications';
import { hasOrganisation, insertOrganisation } from '@/db/queries/organisations';
import { insertPilot } from '@/db/queries/pilots';
import { insertUser } from '@/db/queries/users';
import type { Actor } from '@/lib/access';
import { newId } from '@/lib/ids';
import {
  SAMPLE_MEMBERS,
  SAMPLE_ORGANISATION,
  SAMPLE_PILOTS,
  SAMPLE_PLAN_AT_OPENING,
  SAMPLE_PRICES,
  type SampleMember,
} from '@/lib/sample';
import { recordAudit } from '../audit';
import type { Context, PublicContext } from '../context';
import { ensureCostCentres, storePlan } from '../plans/store';
import { hashPassword } from '../sign-in/password-hash';
import { ensureDrawn } from '../uncertainty/ensure-drawn';
import { keepVersion } from '../versions/keep';
import { playSampleRound } from './play-round';

/**
 * The sample company in an empty installation: organisation, tree, library of pilots, an open plan in the middle of its
 * round, and a member for each role.
 * @param password of every member
 * @returns false where there is an organisation already; nothing is written then
 */
export async function loadSampleCompany(
  { database, clock }: Pick<PublicContext, 'database' | 'clock'>,
  password: string,
): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  const loaded = await database.write(async (writer) => {
    if (await hasOrganisation(writer)) return null;
    const now = clock();
    const organisationId = newId();
    await insertOrganisation(writer, { id: organisationId, ...SAMPLE_ORGANISATION, createdAt: now });
    const centres = await ensureCostCentres(writer, organisationId, SAMPLE_PLAN_AT_OPENING.costCentres);
    const place = { organisationId, passwordHash, centres, now };
    const actors: Actor[] = [];
    for (const member of SAMPLE_MEMBERS) actors.push(await insertSampleMember(writer, member, place));
    const planner = actors.find(({ role }) => role === 'planner');
    if (!planner) throw new Error('The sample company has no planner.');
    for (const pilot of SAMPLE_PILOTS) await insertPilot(writer, { ...pilot, id: newId(), organisationId });
    const planId = await storePlan(writer, {
      organisationId,
      memberId: planner.memberId,
      now,
      plan: SAMPLE_PLAN_AT_OPENING,
      prices: SAMPLE_PRICES,
      status: 'open',
    });
    const version = await keepVersion(writer, { actor: planner, clock }, { planId, cause: 'opened' });
    await recordAudit(writer, {
      organisationId,
      memberId: null,
      at: now,
      action: 'sample:load',
      objectType: 'organisation',
      objectId: organisationId,
      planId,
      after: {
        ...SAMPLE_ORGANISATION,
        members: SAMPLE_MEMBERS.map((m) => m.email),
        version,
        pilots: SAMPLE_PILOTS.map(({ code }) => code),
      },
    });
    return { planId, actors, planner };
  });
  if (!loaded) return false;
  const contexts = loaded.actors.map((actor): [string, Context] => [actor.email, { database, clock, actor }]);
  await playSampleRound(new Map(contexts), loaded.planId);
  const context = { database, clock, actor: loaded.planner };
  for (const { code } of SAMPLE_PLAN_AT_OPENING.scenarios)
    await ensureDrawn(context, { planId: loaded.planId, scenario: code });
  // Its members are invented: nobody is to be mailed at their addresses about what was played.
  await database.write(emptyOutbox);
  return true;
}

type Place = {
  organisationId: string;
  passwordHash: string;
  centres: ReadonlyMap<string, string>;
  now: number;
};

async function insertSampleMember(
  writer: Writer,
  member: SampleMember,
  { organisationId, passwordHash, centres, now }: Place,
): Promise<Actor> {
  const [userId, memberId] = [newId(), newId()];
  const { name, email, role } = member;
  await insertUser(writer, { id: userId, email, name, passwordHash, createdAt: now });
  await insertMember(writer, { id: memberId, organisationId, userId, role, createdAt: now });
  const scopes = member.scopes.flatMap((code) => centres.get(code) ?? []);
  await replaceMemberScopes(writer, { organisationId, id: memberId }, scopes);
  return { memberId, userId, organisationId, name, email, role, scopes };
}
