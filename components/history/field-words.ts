import { formatNumber, formatPercent, NOT_AVAILABLE } from '@/lib/format';
import type { Difference } from '@/lib/plan';

type Words = { label: string; isShare?: boolean };

/** What the last key of a field's path is called; shares are shown as percentages. */
const WORDS: Readonly<Record<string, Words>> = {
  name: { label: 'Name' },
  title: { label: 'Title' },
  code: { label: 'Code' },
  currency: { label: 'Currency' },
  start: { label: 'Start' },
  end: { label: 'End' },
  months: { label: 'Months' },
  discountRate: { label: 'Discount rate', isShare: true },
  rate: { label: 'Rate', isShare: true },
  month: { label: 'Month' },
  parent: { label: 'Below' },
  realisation: { label: 'Realisation', isShare: true },
  costCentre: { label: 'Cost centre' },
  location: { label: 'Location' },
  country: { label: 'Country' },
  occupation: { label: 'Occupation' },
  grade: { label: 'Grade' },
  fte: { label: 'FTE' },
  vacant: { label: 'Vacant' },
  heads: { label: 'Heads' },
  salary: { label: 'Salary' },
  onCost: { label: 'On-cost', isShare: true },
  attrition: { label: 'Attrition', isShare: true },
  growth: { label: 'Growth', isShare: true },
  engagement: { label: 'Engagement' },
  driver: { label: 'Driver' },
  share: { label: 'Share', isShare: true },
  exposure: { label: 'Exposure', isShare: true },
  timeSaved: { label: 'Time saved', isShare: true },
  review: { label: 'Review', isShare: true },
  quality: { label: 'Quality', isShare: true },
  system: { label: 'AI system' },
  usage: { label: 'Use' },
  rampMonths: { label: 'Ramp, months' },
  ceiling: { label: 'Ceiling', isShare: true },
  curve: { label: 'Curve' },
  class: { label: 'Class' },
  source: { label: 'Source' },
  rationale: { label: 'Rationale' },
  owner: { label: 'Owner' },
  reviewBy: { label: 'Review by' },
  unit: { label: 'Unit' },
  kind: { label: 'Kind' },
  seatPrice: { label: 'Seat price' },
  unitPrice: { label: 'Unit price' },
  fixedMonthly: { label: 'Fixed, a month' },
  capacity: { label: 'Capacity' },
  monthly: { label: 'A month' },
  upfront: { label: 'Up-front' },
  buildMonths: { label: 'Built over, months' },
  everyMonths: { label: 'Every, months' },
  cost: { label: 'Cost' },
  onboarding: { label: 'Onboarding' },
  priceTrend: { label: 'Price trend', isShare: true },
  point: { label: 'Point' },
  delayMonths: { label: 'Delay, months' },
  wholePositions: { label: 'Whole positions' },
  growthShift: { label: 'Growth shift', isShare: true },
  priceFactor: { label: 'Price factor' },
  redeployShare: { label: 'Redeployed', isShare: true },
  redeployFillsVacancy: { label: 'Fill a vacancy', isShare: true },
  release: { label: 'Release' },
  noticeMonths: { label: 'Notice, months' },
  contractorNoticeMonths: { label: 'Notice to contractors, months' },
  releasePace: { label: 'Release pace', isShare: true },
  severanceMonths: { label: 'Severance, months' },
  recruitmentCost: { label: 'Recruitment', isShare: true },
  retrainingCost: { label: 'Retraining', isShare: true },
  estimate: { label: 'Estimate' },
  evidence: { label: 'Evidence' },
  rollout: { label: 'Rollout' },
  tasks: { label: 'Task' },
  options: { label: 'Option' },
  block: { label: 'Block' },
  refresh: { label: 'Refresh' },
  payAward: { label: 'Pay award' },
  sourcing: { label: 'Sourcing' },
  status: { label: 'Status' },
  note: { label: 'Note' },
  reason: { label: 'Reason' },
  decision: { label: 'Decision' },
  notAccepted: { label: 'Not accepted' },
  version: { label: 'Version' },
  number: { label: 'Number' },
  sha256: { label: 'Sum of the file (SHA-256)' },
  role: { label: 'Role' },
  scopes: { label: 'Answers for' },
  email: { label: 'E-mail' },
  disabled: { label: 'Disabled' },
  maskThreshold: { label: 'Masked below' },
  submittedBy: { label: 'Submitted by' },
  submittedAt: { label: 'Submitted at' },
  decidedBy: { label: 'Decided by' },
  decidedAt: { label: 'Decided at' },
  costCentres: { label: 'Cost centres' },
  roles: { label: 'Role lines' },
  systems: { label: 'AI systems' },
  scenarios: { label: 'Scenarios' },
  scenario: { label: 'Scenario' },
  position: { label: 'Position' },
  added: { label: 'Added' },
  changed: { label: 'Changed' },
  removed: { label: 'Removed' },
  file: { label: 'File' },
};

/** Parents that say nothing beside their field. */
const SILENT = new Set(['estimate', 'policy', 'rollout', 'evidence', 'header']);

/** "options.api.seatPrice" as "Option api: seat price"; a key without words stays as it is written. */
export function fieldLabel(path: string): string {
  const keys = path.split('.').filter((key, index, all) => index === all.length - 1 || !SILENT.has(key));
  const [last = '', ...above] = keys.reverse().map((key) => WORDS[key]?.label ?? key);
  if (above.length === 0) return last;
  return `${above.reverse().join(' ')}: ${last.charAt(0).toLowerCase()}${last.slice(1)}`;
}

/** A value as people read it: shares as percentages, a triple as low / likely / high. */
export function fieldValue(path: string, value: Difference['before']): string {
  const isShare = WORDS[path.split('.').at(-1) ?? '']?.isShare === true;
  const shown = (one: string | number | boolean | null): string => {
    if (one === null || one === '') return NOT_AVAILABLE;
    if (typeof one === 'boolean') return one ? 'yes' : 'no';
    if (typeof one === 'string') return one;
    return isShare ? formatPercent(one, 4) : formatNumber(one, 6);
  };
  if (value === undefined) return NOT_AVAILABLE;
  if (value === null || typeof value !== 'object') return shown(value);
  return value.length === 0 ? NOT_AVAILABLE : value.map(shown).join(' / ');
}
