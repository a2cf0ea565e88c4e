export {
  type ChangeKind,
  comparePlans,
  type LineChange,
  type PlanComparison,
  type RoleChange,
} from './compare-plans';
export { type Difference, differencesOf, type Leaf } from './differences';
export { faultsOf, foundText, type PlanFault, pathText } from './faults';
export { isCountry } from './iso-codes';
export { levelsThatFit } from './levels-that-fit';
export { type ParsedPlan, parsePlan, parsePlanText } from './parse';
export { partOf, pathOf } from './part-of';
export { byPeriod, PERIOD_LENGTHS, type Period, type PeriodLength, periodsOf } from './periods';
export { RESULT_COLUMNS, type ResultSource, resultRows, resultToJson } from './result-file';
export * from './schemas';
export { serialisePlan, stringifyPlan } from './serialise';
export { simulationToJson } from './simulation-file';
export {
  DEFAULT_RUN,
  MOST_DRAWS,
  type RunSettings,
  readRunSettings,
  simulationRunSchema,
} from './simulation-run';
export {
  measureSeries,
  type Nature,
  TABLE_MEASURE_NAMES,
  TABLE_MEASURES,
  type TableMeasure,
} from './table-measures';
export type { VersionCause } from './version-cause';
export { withoutAi } from './without-ai';
