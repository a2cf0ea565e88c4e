import { check } from './commands/check';
import { compute } from './commands/compute';
import { simulate } from './commands/simulate';
import { DEFECT, MISUSE } from './exit-codes';
import { Misuse } from './misuse';

/** Each command takes the words after its name and answers the exit status. */
const COMMANDS: ReadonlyMap<string, (words: string[]) => Promise<number>> = new Map([
  ['compute', compute],
  ['simulate', simulate],
  ['check', check],
  ['audit', async (words) => (await import('./commands/audit')).audit(words)],
  ['admin', async (words) => (await import('./commands/admin')).admin(words)],
]);

const USAGE = `Usage:
  headroom compute PLAN.json [--scenario CODE] [--format json|csv]   result on standard output
  headroom simulate PLAN.json [--draws N] [--seed S] [--correlation R] [--scenario CODE]
                                                                     its uncertainty on standard output
  headroom check PLAN.json                                           validates only
  headroom audit verify                                              recomputes the chain of every audit trail
  headroom admin setup-link                                          a new link for the first start
  headroom admin password-link E-MAIL                                a link with which a person sets a new password
  headroom admin load-sample                                         the sample company, on this machine alone

PLAN.json may be - for standard input.
`;

async function run([name = '', ...words]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = COMMANDS.get(name);
  if (!command) {
    process.stderr.write(name === '' ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
    return MISUSE;
  }
  try {
    return await command(words);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    process.stderr.write(`${error.message}\n`);
    return MISUSE;
  }
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Headroom failed. This is a defect of Headroom, not of the plan.\n${reason}\n`);
  process.exitCode = DEFECT;
}
