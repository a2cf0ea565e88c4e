import type { z } from 'zod';
import { isRecord, valueAt } from './raw';

/** A fault of a plan file: where, what was found, what was expected; `line` says all three, as the command line prints it. */
export type PlanFault = { path: string; found: string; expected: string; line: string };

/** `roles[3].estimate.exposure`; a key that is no plain word in quotes; `$` for the file as a whole. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`;
    else text += `[${JSON.stringify(String(step))}]`;
  }
  return text === '' ? '$' : text;
}

const LONGEST_FOUND = 60;

/** A value as a fault shows it: short JSON, or what kind of thing it is. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  if (isRecord(value)) return 'an object';
  if (Array.isArray(value)) {
    const simple = value.length <= 5 && value.every((item) => typeof item === 'number');
    return simple ? JSON.stringify(value) : `a list of ${value.length}`;
  }
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** A value that is wrong by itself. */
export function wrongValue(path: readonly PropertyKey[], found: string, expected: string): PlanFault {
  const where = pathText(path);
  return { path: where, found, expected, line: oneLine(`${where}: ${found}, expected ${expected}`) };
}

/** Values that do not go together; the sentence says both. */
export function wrongRelation(path: readonly PropertyKey[], sentence: string, expected: string): PlanFault {
  const where = pathText(path);
  return { path: where, found: sentence, expected, line: oneLine(`${where}: ${sentence}`) };
}

function valueUnder(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isRecord(value) && typeof step === 'string') value = valueAt(value, step);
    else return undefined;
  }
  return value;
}

function faultsOfIssue(issue: z.core.$ZodIssue, input: unknown): PlanFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => wrongValue([...issue.path, key], 'an unknown key', issue.message));
  }
  const rule: unknown = issue.code === 'custom' ? issue.params?.expected : undefined;
  if (typeof rule === 'string') return [wrongRelation(issue.path, issue.message, rule)];
  return [wrongValue(issue.path, foundText(valueUnder(input, issue.path)), issue.message)];
}

/** What a schema of this folder found wrong with `input`, fault by fault. */
export function faultsOf(error: z.ZodError, input: unknown): PlanFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, input));
}
