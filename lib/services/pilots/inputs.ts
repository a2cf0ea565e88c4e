import { z } from 'zod';
import { BUSINESS_FUNCTIONS, findOccupation, PILOT_METHODS, type Pilot, TOOL_KINDS } from '@/lib/evidence';
import { brokenRelation, change, closedObject, flag, month, share, whole } from '@/lib/plan/fields';

/** Everything of a pilot but its code. */
export type PilotValues = Omit<Pilot, 'code'>;

const MOST = 10_000_000;

/** A text of at most `most` characters, without blanks around it. */
const upTo = (most: number) => z.string('a text').trim().max(most, `at most ${most} characters`);
const written = (most: number) => upTo(most).min(1, 'a text');
const keysOf = <Key extends string>(labels: Readonly<Record<Key, string>>) => Object.keys(labels) as Key[];
const keyOf = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  z.enum(keysOf(labels), `one of ${keysOf(labels).join(', ')}`);

/** [low, likely, high], each −1 … 1 and none below the one before. */
const timeSaved = z
  .tuple([change, change, change], 'three shares [low, likely, high]')
  .superRefine(([low, likely, high], context) => {
    if (low > likely || likely > high)
      context.addIssue(brokenRelation(`${low}, ${likely}, ${high}`, 'low ≤ likely ≤ high'));
  });

/** The type says what the schema takes in read-only terms. */
export const pilotValuesSchema: z.ZodType<PilotValues, PilotValues> = closedObject({
  name: written(120),
  function: keyOf(BUSINESS_FUNCTIONS),
  occupation: z
    .string('a code of an occupation of the library')
    .refine((code) => findOccupation(code) !== null, 'a code of an occupation of the library')
    .nullable(),
  kind: keyOf(TOOL_KINDS),
  system: upTo(120),
  people: whole(1, MOST).nullable(),
  cases: whole(1, MOST).nullable(),
  from: month,
  to: month,
  method: keyOf(PILOT_METHODS),
  part: written(500),
  partShare: share.nullable(),
  timeSaved,
  isNet: flag,
  quality: change.nullable(),
  caveat: upTo(1000),
  owner: written(120),
}).superRefine(({ people, cases, from, to, timeSaved: [low], isNet }, context) => {
  if (people === null && cases === null)
    context.addIssue(brokenRelation('neither people nor cases', 'how many people or cases', ['people']));
  if (to < from) context.addIssue(brokenRelation(`${to} is before ${from}`, 'from or a later month', ['to']));
  if (low < 0 && !isNet)
    context.addIssue(
      brokenRelation(`${low} without checking taken off`, 'a net result, where it took longer', [
        'timeSaved',
      ]),
    );
});

const pilotCode = z.string('the code of a pilot').max(40, 'the code of a pilot');
const version = z.int('a version').min(1, 'a version');

export const createPilotSchema = closedObject({ pilot: pilotValuesSchema });
export const updatePilotSchema = closedObject({ code: pilotCode, version, pilot: pilotValuesSchema });
export const removePilotSchema = closedObject({
  code: pilotCode,
  version,
  /** The number of role lines that the reader was told use it: another number is refused. */
  usesSeen: whole(0),
});

export type CreatePilot = z.output<typeof createPilotSchema>;
export type UpdatePilot = z.output<typeof updatePilotSchema>;
export type RemovePilot = z.output<typeof removePilotSchema>;
