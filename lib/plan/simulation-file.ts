import type { UncertaintyResult } from '@/lib/engine';
import type { RunSettings } from './simulation-run';

/** The text of a simulation file (headroom-simulation/1): one run of one or more scenarios. Numbers are unrounded. */
export function simulationToJson(
  { draws, seed, correlation }: RunSettings,
  results: readonly UncertaintyResult[],
): string {
  return `${JSON.stringify({
    format: 'headroom-simulation/1',
    ...{ draws, seed, correlation },
    months: results[0]?.months ?? [],
    scenarios: results.map(({ scenario, total, costCentres, tornado }) => ({
      code: scenario,
      ...{ total, costCentres, tornado },
    })),
  })}\n`;
}
