import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '@/db';
import { askThread, COMPARING_LIMITS } from '@/lib/services/actuals/ask-thread';
import type { FoundQuestion } from '@/lib/services/actuals/questions';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation } from '../../helpers/organisation';
import { outcomeOf } from '../outcomes';
import { storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let question: FoundQuestion;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  const own = await createOrganisation(database);
  const planId = await storeOfficePlan(database, own, { status: 'approved' });
  question = { kind: 'found', actor: own.actors.planner, planId, scenario: 'base' };
});

const script = (name: string) => path.join(__dirname, name);

test('a comparison that takes too much memory, or is stuck, is ended and refused in words, and the next is answered', async () => {
  const [, greedy, stuck, next] = await Promise.all([
    askThread(database, question, {
      start: script('greedy-thread.mjs'),
      limits: { ...COMPARING_LIMITS, megabytes: 32 },
    }),
    outcomeOf(askThread(database, question)),
    outcomeOf(
      askThread(database, question, {
        start: script('idle-thread.mjs'),
        limits: { ...COMPARING_LIMITS, milliseconds: 300 },
      }),
    ),
    askThread(database, question),
  ]);
  expect(greedy).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('more memory') });
  expect(stuck).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('more time') });
  expect(next.number).toBe(0);
});

test('where twenty wait already, the next is refused in words and the others are not', async () => {
  const asked = Array.from({ length: 22 }, () => outcomeOf(askThread(database, question)));
  const outcomes = await Promise.all(asked);
  expect(outcomes.filter(({ code }) => code === 'ok')).toHaveLength(21);
  expect(outcomes.at(-1)).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('try again') });
});
