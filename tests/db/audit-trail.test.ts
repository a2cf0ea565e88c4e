import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { appendAuditEvent } from '@/db/queries/audit-events';
import { verifyAuditTrail } from '@/db/queries/audit-trail';
import { createTestDatabase } from '../helpers/database';
import { createOrganisation } from '../helpers/organisation';

async function trailOf(events: number) {
  const { database, file } = await createTestDatabase();
  const { organisationId, actors } = await createOrganisation(database);
  const other = await createOrganisation(database, { name: 'Birch' });
  for (const [index] of Array.from({ length: events }).entries()) {
    for (const id of [organisationId, other.organisationId]) {
      await database.write((writer) =>
        appendAuditEvent(writer, {
          organisationId: id,
          memberId: actors.planner.memberId,
          at: index,
          action: 'role:update',
          objectType: 'role',
          objectId: `r${index}`,
          before: { fte: index },
          after: { fte: index + 1 },
        }),
      );
    }
  }
  return {
    file,
    verify: () => database.read((reader) => verifyAuditTrail(reader, organisationId)),
    organisationId,
  };
}

test('a trail as it was written holds, each organisation’s by itself', async () => {
  const { verify } = await trailOf(5);
  expect(await verify()).toEqual({ events: 5, firstBroken: null });
});

test('an event can be neither changed nor removed through the database', async () => {
  const { file } = await trailOf(2);
  const connection = new BetterSqlite3(file);
  expect(() => connection.exec("update audit_events set action = 'x'")).toThrow('append-only');
  expect(() => connection.exec('delete from audit_events')).toThrow('append-only');
  connection.close();
});

test.each([
  ['changed', 'update audit_events set after = \'{"fte":99}\' where sequence = 3'],
  ['removed', 'delete from audit_events where sequence = 3'],
])('an event %s by hand, past the triggers, is named: the third', async (_, statement) => {
  const { file, verify } = await trailOf(5);
  const connection = new BetterSqlite3(file);
  connection.exec('drop trigger audit_events_no_update; drop trigger audit_events_no_delete');
  connection.exec(statement);
  connection.close();
  expect(await verify()).toMatchObject({ firstBroken: 3 });
});
