import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Plan } from '@/lib/engine';
import { type ParsedPlan, parsePlanText } from '@/lib/plan';
import { Misuse } from './misuse';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The one plan file and the options of a command line. */
export function readWords<const O extends Options>(words: string[], options: O) {
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined) throw new Misuse('Say which plan file to read, or - for standard input.');
    if (more.length > 0) throw new Misuse(`One plan file at a time: what is ${JSON.stringify(more[0])}?`);
    return { file, values };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new Misuse(error.message);
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Misuse(missing ? `There is no file ${file}.` : `${file} cannot be read: ${reason}`);
  }
}

/** The plan in a file, or in standard input if the file is "-". A byte-order mark is skipped. */
export async function readPlan(file: string): Promise<ParsedPlan> {
  const content = await readText(file);
  return parsePlanText(content.startsWith('\uFEFF') ? content.slice(1) : content);
}

/** The plan in a file; its faults go to standard error, one a line. */
export async function readPlanOrReport(file: string) {
  const parsed = await readPlan(file);
  if (parsed.ok) return parsed.plan;
  process.stderr.write(parsed.faults.map((fault) => `${fault.line}\n`).join(''));
  return null;
}

/** The codes of the scenario that is asked for, or of all. */
export function chosenScenarios(plan: Plan, wanted: string | undefined): string[] {
  const codes = plan.scenarios.map((scenario) => scenario.code);
  if (wanted === undefined) return codes;
  if (!codes.includes(wanted)) {
    throw new Misuse(`The plan has no scenario ${JSON.stringify(wanted)}; it has ${codes.join(', ')}.`);
  }
  return [wanted];
}
