import type { Estimate, Triple, Triples } from '@/lib/engine';
import { formatNumber } from '@/lib/format';
import type { Fault } from '@/lib/result';
import { HOURS_A_WEEK, type TripleKey } from './draft';
import { TripleFields, type TripleRow } from './triple-fields';

type Props = {
  caption: string;
  triples: Triples;
  /** Share of the role's time that these triples are about: 1 without tasks. */
  share: number;
  /** Where the triples stand in the estimate, as faults name it. */
  path: string;
  faults: readonly Fault[];
  readOnly: boolean;
  onChange: (change: Partial<Triples>) => void;
};

/** Exposure, time saved and review, with what they mean in hours a week for one person. model.md, section 2. */
export function TimeFields({ caption, triples, share, path, faults, readOnly, onChange }: Props) {
  const { exposure, timeSaved, review } = triples;
  const touched = share * exposure[1];
  const hours = (triple: Triple, weight: number) =>
    `${triple.map((one) => formatNumber(HOURS_A_WEEK * weight * one, 1)).join(' / ')} h of ${HOURS_A_WEEK} h a week`;
  const row = (key: TripleKey, texts: Pick<TripleRow, 'label' | 'of' | 'meaning'>): TripleRow => ({
    key,
    ...texts,
    term: key,
    value: triples[key],
    fault: faults.find((fault) => fault.path === `${path}${key}`)?.found,
    onChange: (value) => onChange({ [key]: value }),
  });
  return (
    <TripleFields
      caption={caption}
      readOnly={readOnly}
      rows={[
        row('exposure', {
          label: 'Exposure',
          of:
            share === 1
              ? 'the person’s time that the system touches'
              : 'the task’s time that the system touches',
          meaning: `Touches ${hours(exposure, share)}`,
        }),
        row('timeSaved', {
          label: 'Time saved',
          of: 'the touched time that it saves',
          meaning: `Saves ${hours(timeSaved, touched)} at the likely exposure`,
        }),
        row('review', {
          label: 'Review',
          of: 'the touched time spent on checking and correcting it',
          meaning: `Takes ${hours(review, touched)} at the likely exposure`,
        }),
      ]}
    />
  );
}

export const triplesOf = ({ exposure, timeSaved, review }: Estimate): Triples | null =>
  exposure && timeSaved && review ? { exposure, timeSaved, review } : null;
