import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import {
  findMember,
  listActiveAdmins,
  listMemberScopes,
  listMembers,
  replaceMemberScopes,
  updateMember,
} from '@/db/queries/members';
import { deleteInvitation, deleteOpenLinks, listOpenInvitations } from '@/db/queries/one-time-links';
import { findOrganisation, updateOrganisation } from '@/db/queries/organisations';
import { findUser, updateUser } from '@/db/queries/users';
import { memberScopes, members, oneTimeLinks, organisations } from '@/db/schema';
import { inviteMember } from '@/lib/services/members/invite';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation, type TestOrganisation } from '../helpers/organisation';
import { createClock } from '../helpers/time';

describe('Z4: organisations are apart, in every query of members, links and settings', () => {
  const clock = createClock();
  let database: Database;
  let aster: TestOrganisation;
  let birch: TestOrganisation;

  beforeEach(async () => {
    ({ database } = await createTestDatabase());
    aster = await createOrganisation(database, { clock: clock.now });
    birch = await createOrganisation(database, { name: 'Birch', clock: clock.now });
    await inviteMember(birch.as('admin'), { email: 'new@birch.example', role: 'viewer', scopes: [] });
  });

  const ofBirch = () =>
    database.snapshot(async (reader) => {
      const isBirchs = (row: { organisationId: string | null }) =>
        row.organisationId === birch.organisationId;
      return {
        organisation: (await reader.select().from(organisations)).filter(
          (o) => o.id === birch.organisationId,
        ),
        members: (await reader.select().from(members)).filter(isBirchs),
        scopes: (await reader.select().from(memberScopes)).filter(isBirchs),
        links: (await reader.select().from(oneTimeLinks)).filter(isBirchs),
      };
    });

  test('reading as one organisation finds nothing of the other, by any id', async () => {
    const { organisationId } = aster;
    const { head, admin } = birch.actors;
    await database.snapshot(async (reader) => {
      expect(await findMember(reader, organisationId, head.memberId)).toBeNull();
      expect(await listMemberScopes(reader, organisationId, head.memberId)).toEqual([]);
      expect(await listActiveAdmins(reader, organisationId)).toEqual([aster.actors.admin.memberId]);
      expect(await listActiveAdmins(reader, birch.organisationId)).toEqual([admin.memberId]);
      expect(await listOpenInvitations(reader, organisationId, clock.now())).toEqual([]);
      const listed = await listMembers(reader, organisationId);
      expect(listed.map((member) => member.organisationId)).toEqual(Array(6).fill(organisationId));
      expect((await findOrganisation(reader, organisationId))?.name).toBe('Aster');
      expect((await findOrganisation(reader, birch.organisationId))?.name).toBe('Birch');
    });
  });

  test('a scope stored under another organisation is none of this member’s', async () => {
    const { memberId } = aster.actors.head;
    await database.write((writer) =>
      writer.insert(memberScopes).values({
        organisationId: birch.organisationId,
        memberId,
        costCentreId: birch.costCentres.legal,
      }),
    );
    const scopes = await database.snapshot(async (reader) => {
      const listed = await listMembers(reader, aster.organisationId);
      return [
        listed.find((member) => member.id === memberId)?.scopes,
        await listMemberScopes(reader, aster.organisationId, memberId),
      ];
    });
    expect(scopes).toEqual([[aster.costCentres.support], [aster.costCentres.support]]);
  });

  test('writing as one organisation changes nothing of the other, by any id', async () => {
    const before = await ofBirch();
    const { organisationId } = aster;
    const { memberId } = birch.actors.head;
    const [invitation] = before.links;
    await database.write(async (writer) => {
      const foreign = { organisationId, id: memberId, version: 1 };
      expect(await updateMember(writer, foreign, { role: 'admin' })).toBeNull();
      await replaceMemberScopes(writer, foreign, []);
      expect(await deleteInvitation(writer, { organisationId, id: invitation?.id ?? '' })).toBeNull();
      await deleteOpenLinks(writer, { kind: 'invitation', email: 'new@birch.example', organisationId });
      await updateOrganisation(writer, { id: organisationId, version: 1 }, { name: 'Aster AG' });
    });
    expect(await ofBirch()).toEqual(before);
  });

  test('E1: an update of another version writes nothing', async () => {
    const before = await ofBirch();
    const { organisationId, actors } = birch;
    await database.write(async (writer) => {
      const stale = { organisationId, id: actors.head.memberId, version: 2 };
      expect(await updateMember(writer, stale, { role: 'admin' })).toBeNull();
      expect(await updateOrganisation(writer, { id: organisationId, version: 2 }, { name: 'X' })).toBeNull();
      expect(await updateUser(writer, { id: actors.head.userId, version: 2 }, { name: 'X' })).toBeNull();
      expect((await findUser(writer, actors.head.userId))?.name).toBe(actors.head.name);
    });
    expect(await ofBirch()).toEqual(before);
  });
});
