import type { Database } from '@/db';
import { insertCostCentres } from '@/db/queries/cost-centres';
import { insertMember, replaceMemberScopes } from '@/db/queries/members';
import { insertOrganisation } from '@/db/queries/organisations';
import { insertUser } from '@/db/queries/users';
import type { Actor, MemberRole } from '@/lib/access';
import { systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import type { Context } from '@/lib/services/context';

/** Group (G) holds Customer support (CS), which holds Support English (CS-EN), and Legal (LG). */
export type TestCentre = 'group' | 'support' | 'supportEnglish' | 'legal';
export type TestActor = MemberRole | 'headOfLegal';

export type TestOrganisation = {
  organisationId: string;
  /** Ids of the organisation's cost centres. */
  costCentres: Record<TestCentre, string>;
  /** One for each role; `head` answers for Customer support, `headOfLegal` for Legal. */
  actors: Record<TestActor, Actor>;
  /** What a verb is given when this actor calls it. */
  as: (actor: TestActor) => Context;
};

/** An organisation with four cost centres and one member for each role. Nobody has a password. */
export async function createOrganisation(
  database: Database,
  { name = 'Aster', clock = systemClock }: { name?: string; clock?: () => number } = {},
): Promise<TestOrganisation> {
  const organisationId = newId();
  const costCentres = { group: newId(), support: newId(), supportEnglish: newId(), legal: newId() };
  const create = (role: MemberRole, who: string, scopes: string[] = []): Actor => ({
    memberId: newId(),
    userId: newId(),
    organisationId,
    name: `${who} of ${name}`,
    email: `${who}@${organisationId}.example`.toLowerCase(),
    role,
    scopes,
  });
  const actors: Record<TestActor, Actor> = {
    admin: create('admin', 'Admin'),
    planner: create('planner', 'Planner'),
    head: create('head', 'Head', [costCentres.support]),
    headOfLegal: create('head', 'LegalHead', [costCentres.legal]),
    executive: create('executive', 'Executive'),
    viewer: create('viewer', 'Viewer'),
  };
  await database.write(async (writer) => {
    const createdAt = clock();
    await insertOrganisation(writer, { id: organisationId, name, createdAt });
    await insertCostCentres(writer, [
      { id: costCentres.group, organisationId, code: 'G', name: 'Group' },
      {
        id: costCentres.support,
        organisationId,
        code: 'CS',
        name: 'Customer support',
        parentId: costCentres.group,
      },
      {
        id: costCentres.supportEnglish,
        organisationId,
        code: 'CS-EN',
        name: 'Support English',
        parentId: costCentres.support,
      },
      { id: costCentres.legal, organisationId, code: 'LG', name: 'Legal', parentId: costCentres.group },
    ]);
    for (const actor of Object.values(actors)) {
      const { memberId, userId, role } = actor;
      await insertUser(writer, { id: userId, email: actor.email, name: actor.name, createdAt });
      await insertMember(writer, { id: memberId, organisationId, userId, role, createdAt });
      await replaceMemberScopes(writer, { organisationId, id: memberId }, actor.scopes);
    }
  });
  return { organisationId, costCentres, actors, as: (actor) => ({ database, clock, actor: actors[actor] }) };
}
