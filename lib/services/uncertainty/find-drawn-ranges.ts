import { findLargestSimulation } from '@/db/queries/simulations';
import { WHOLE } from '@/lib/access';
import type { Distribution, Fan, Payback } from '@/lib/engine';
import type { Context } from '../context';
import { simulationSubject } from './simulation-key';

type Range = [p10: number, p90: number];

/** P10 to P90 of the headline figures of the plan or of a top centre. */
export type DrawnRanges = {
  fteEnd: Range;
  net: Range;
  runRateSaving: Range;
  npv: Range;
  peakFunding: Range;
  payback: Payback;
  probabilityOfLoss: number;
};

/**
 * From the run with the most draws that is kept of this version of the plan: its ranges of the centre, null of one that is not a
 * level of it; undefined where no run is kept. For readers of pay.
 */
export async function findDrawnRanges(
  { database, actor }: Context,
  { planId, scenario, centre }: { planId: string; scenario: string; centre: string },
): Promise<DrawnRanges | null | undefined> {
  const kept = await database.snapshot(async (reader) =>
    findLargestSimulation(reader, await simulationSubject(reader, actor, { planId, scenario })),
  );
  if (!kept) return undefined;
  const { total, costCentres } = kept.result;
  const level = centre === WHOLE ? total : Object.hasOwn(costCentres, centre) && costCentres[centre];
  if (!level) return null;
  const { staff, cumulative } = level.series;
  const atEnd = ({ p10, p90 }: Fan): Range => [p10.at(-1) ?? Number.NaN, p90.at(-1) ?? Number.NaN];
  const range = ({ p10, p90 }: Distribution): Range => [p10, p90];
  return {
    fteEnd: atEnd(staff),
    net: atEnd(cumulative),
    runRateSaving: range(level.measures.runRateSaving),
    npv: range(level.measures.npv),
    peakFunding: range(level.measures.peakFunding),
    payback: level.measures.paybackMonths,
    probabilityOfLoss: level.probabilityOfLoss,
  };
}
