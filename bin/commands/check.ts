import { MISUSE } from '../exit-codes';
import { readPlanOrReport, readWords } from '../read-plan';

/** `headroom check PLAN.json`: 0 if the plan is valid, else every fault of it. */
export async function check(words: string[]): Promise<number> {
  const { file } = readWords(words, {});
  return (await readPlanOrReport(file)) ? 0 : MISUSE;
}
