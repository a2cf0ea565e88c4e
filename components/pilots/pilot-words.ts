import {
  BUSINESS_FUNCTIONS,
  findOccupation,
  PILOT_METHODS,
  type Pilot,
  shareTriple,
  TOOL_KINDS,
} from '@/lib/evidence';
import { formatDelta, formatMonthRange, formatPercent, plural } from '@/lib/format';
import type { PilotValues } from '@/lib/services/pilots/inputs';

/** A pilot's figures in words, as its page and the conflict note show them. */

export const sampleText = ({ people, cases }: Pick<Pilot, 'people' | 'cases'>): string =>
  [people === null ? null : plural(people, 'person', 'people'), cases === null ? null : plural(cases, 'case')]
    .filter(Boolean)
    .join(', ');

export const savedText = ({ timeSaved, isNet }: Pick<Pilot, 'timeSaved' | 'isNet'>): string =>
  `${shareTriple(timeSaved)}, ${isNet ? 'checking taken off' : 'checking not counted'}`;

export const pilotRows = (pilot: PilotValues): { label: string; value: string }[] => [
  { label: 'Name', value: pilot.name },
  { label: 'Function', value: BUSINESS_FUNCTIONS[pilot.function] },
  {
    label: 'Occupation',
    value: pilot.occupation === null ? '–' : (findOccupation(pilot.occupation)?.title ?? pilot.occupation),
  },
  { label: 'Kind of tool', value: TOOL_KINDS[pilot.kind] },
  { label: 'AI system', value: pilot.system || '–' },
  { label: 'Sample', value: sampleText(pilot) },
  { label: 'Period', value: formatMonthRange(pilot.from, pilot.to) },
  { label: 'Measured by', value: PILOT_METHODS[pilot.method] },
  { label: 'What was measured', value: pilot.part },
  {
    label: 'Share of a person’s time',
    value: pilot.partShare === null ? 'not counted' : formatPercent(pilot.partShare),
  },
  { label: 'Time saved, low / likely / high', value: savedText(pilot) },
  {
    label: 'Quality, right first time',
    value: pilot.quality === null ? 'not measured' : formatDelta(pilot.quality, formatPercent),
  },
  { label: 'Caveat', value: pilot.caveat || '–' },
  { label: 'Owner', value: pilot.owner },
];

/** What differs between the reader's version and the stored one. */
export function pilotDifferences(mine: PilotValues, stored: PilotValues) {
  const theirs = pilotRows(stored);
  return pilotRows(mine).flatMap(({ label, value }, at) => {
    const other = theirs[at]?.value ?? '';
    return value === other ? [] : [{ label, mine: value, stored: other }];
  });
}
