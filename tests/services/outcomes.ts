import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/db';
import { auditEvents } from '@/db/schema';
import { AppError } from '@/lib/errors';
import type { Refusal } from '@/lib/result';
import type { Context } from '@/lib/services/context';
import type { TestActor, TestOrganisation } from '../helpers/organisation';

export type Outcome = { code: 'ok' } | Refusal;

/** How a verb ended, as a caller sees it. A defect is no outcome: it is thrown on. */
export async function outcomeOf(answer: Promise<unknown>): Promise<Outcome> {
  try {
    await answer;
    return { code: 'ok' };
  } catch (error) {
    if (error instanceof AppError) return error.refusal();
    throw error;
  }
}

/** The audit events of an organisation, oldest first. */
export const trailOf = (database: Database, organisationId: string) =>
  database.read((reader) =>
    reader
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.organisationId, organisationId))
      .orderBy(asc(auditEvents.sequence)),
  );

export const ACTORS: readonly TestActor[] = [
  'admin',
  'planner',
  'executive',
  'viewer',
  'head',
  'headOfLegal',
];

/** The code of the verb's answer for each role of the organisation. */
export async function answersByRole(
  organisation: TestOrganisation,
  verb: (context: Context) => Promise<unknown>,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const actor of ACTORS) answers[actor] = (await outcomeOf(verb(organisation.as(actor)))).code;
  return answers;
}
