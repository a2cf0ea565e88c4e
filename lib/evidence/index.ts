export { ATTRIBUTIONS, EXPOSURE_CAVEAT } from './attributions';
export { type CostDefault, costDefaults, ON_COST, PRICE_DEFAULTS } from './cost-defaults';
export {
  DOUBT_KINDS,
  DOUBTS,
  type DoubtKind,
  doubtsOf,
  type EstimateDoubt,
  needsPilot,
} from './estimate-doubts';
export {
  EVIDENCE_CLASSES,
  EVIDENCE_KEYS,
  EVIDENCE_LABELS,
  type EvidenceKey,
  isPilotClass,
} from './evidence-classes';
export { type EvidenceSum, type EvidenceSums, noEvidence, sumOf } from './evidence-sums';
export { BUSINESS_FUNCTIONS, type BusinessFunction } from './functions';
export {
  EXPOSURE_SOURCE_NAMES,
  EXPOSURE_SOURCES,
  type ExposureSource,
  type FigureColumn,
} from './import/exposure-sources';
export {
  differingOccupations,
  type Exposed,
  exposedFrom,
  matchFigures,
  type OccupationFigures,
  socCode,
} from './import/match-figures';
export { type Figures, readFigures } from './import/read-figures';
export { findOccupation, findOccupations, OCCUPATIONS, type Occupation } from './occupations';
export {
  type FoundPilot,
  matchPilots,
  PILOT_MATCHES,
  PILOT_METHODS,
  PILOT_STRENGTH_RULE,
  type Pilot,
  type PilotMatch,
  type PilotMethod,
  pilotClass,
  pilotCodeIn,
  pilotStrength,
  pilotTriples,
  pilotUse,
  searchPilots,
  shareTriple,
  TOOL_KINDS,
  type ToolKind,
} from './pilots';
export {
  AUDITS,
  autonomousEstimate,
  NEEDS_PILOT_ABOVE,
  OWN_TICKETS,
  PRESETS,
  type PresetName,
  presetEstimate,
  type TicketShares,
} from './presets';
export { NO_ORIGIN, type PriceOrigin, priceKey } from './price-origin';
export {
  BUILT_IN_RULES,
  type DatedRule,
  EU_COUNTRIES,
  NOT_LEGAL_ADVICE,
  WATCH_METHOD,
} from './redundancy-rules';
export { type FoundStudy, type StudySearch, searchOccupations, searchStudies } from './search';
export {
  isCounted,
  PRESET_FIELD_NAMES,
  type PresetField,
  presetFields,
  presetOption,
  SOURCING_PRESETS,
  type SourcingPresetName,
  sourceText,
  type TokensPerUnit,
} from './sourcing-presets';
export { type FigureSource, SOURCING_FIGURES } from './sourcing-sources';
export { DESIGNS, type Design, designOf, STRENGTHS, type Strength, strengthOf } from './strength';
export { findStudy, STUDIES, type Study, studiesFor, studyUse } from './studies';
