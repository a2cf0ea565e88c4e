import { beforeEach, expect, test } from 'vitest';
import type { Database } from '@/db';
import { consumeLink, deleteOpenLinks } from '@/db/queries/one-time-links';
import { oneTimeLinks } from '@/db/schema';
import { type IssuedLink, issueLink } from '@/lib/services/links/issue-link';
import { linkKey } from '@/lib/services/links/token';
import { createTestDatabase } from '../helpers/database';
import { createClock, DAY, HOUR, SECOND } from '../helpers/time';

let database: Database;
let clock: ReturnType<typeof createClock>;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  clock = createClock();
});

const issue = (kind: 'setup' | 'invitation' | 'password', email: string) =>
  database.write((writer) => issueLink(writer, { kind, email, now: clock.now() }));
const tokenOf = ({ path }: IssuedLink) => path.split('/').at(-1) ?? '';
const consume = (kind: 'setup' | 'invitation' | 'password', link: IssuedLink) =>
  database.write((writer) => consumeLink(writer, linkKey(kind, tokenOf(link)), clock.now()));
const stored = () => database.read((reader) => reader.select().from(oneTimeLinks));

test('a link is used up once; the others stay open', async () => {
  const [first, second] = [
    await issue('password', 'a@aster.example'),
    await issue('password', 'b@aster.example'),
  ];
  expect(await consume('password', first)).toMatchObject({ email: 'a@aster.example' });
  expect(await consume('password', first)).toBeNull();
  expect((await stored()).map((link) => [link.email, link.usedAt])).toEqual([
    ['a@aster.example', clock.now()],
    ['b@aster.example', null],
  ]);
  expect(await consume('password', second)).toMatchObject({ email: 'b@aster.example' });
});

test('a link is used up as what it is, and not as another kind', async () => {
  const link = await issue('invitation', 'a@aster.example');
  expect(await consume('password', link)).toBeNull();
  expect(await consume('setup', link)).toBeNull();
  expect(await consume('invitation', link)).not.toBeNull();
});

test.each([
  ['setup', 24 * HOUR],
  ['password', 24 * HOUR],
  ['invitation', 7 * DAY],
] as const)('a %s link works for %i ms', async (kind, lifetime) => {
  const [inTime, late] = [await issue(kind, 'a@aster.example'), await issue(kind, 'b@aster.example')];
  clock.pass(lifetime - SECOND);
  expect(await consume(kind, inTime)).not.toBeNull();
  clock.pass(SECOND);
  expect(await consume(kind, late)).toBeNull();
});

test('a new link for the same purpose takes the place of the open one, and of no other', async () => {
  const used = await issue('password', 'a@aster.example');
  await consume('password', used);
  await issue('password', 'a@aster.example');
  await issue('password', 'b@aster.example');
  await issue('invitation', 'a@aster.example');
  await issue('password', 'a@aster.example');
  expect((await stored()).map((link) => [link.kind, link.email, link.usedAt !== null])).toEqual([
    ['password', 'a@aster.example', true],
    ['password', 'b@aster.example', false],
    ['invitation', 'a@aster.example', false],
    ['password', 'a@aster.example', false],
  ]);
  await database.write((writer) => deleteOpenLinks(writer, { kind: 'invitation', email: 'a@aster.example' }));
  expect((await stored()).map((link) => link.kind)).toEqual(['password', 'password', 'password']);
});
