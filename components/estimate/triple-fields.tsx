import { Fragment } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { Term } from '@/components/ui/term';
import type { Triple } from '@/lib/engine';
import type { TermKey } from '@/lib/glossary';
import { withTriple } from './draft';
import { TripleSlider } from './triple-slider';

export type TripleRow = {
  key: string;
  label: string;
  term?: TermKey;
  /** What the percentage is of. */
  of: string;
  value: Triple;
  /** What the values mean, e.g. in hours a week. */
  meaning?: string;
  fault?: string | undefined;
  onChange: (value: Triple) => void;
};

const POINTS = ['low', 'likely', 'high'] as const;

/** Triples one below the other, each low, likely and high in percent, as numbers and as a range. */
export function TripleFields({
  caption,
  rows,
  readOnly,
}: {
  caption: string;
  rows: readonly TripleRow[];
  readOnly: boolean;
}) {
  return (
    <table className="w-full text-13 max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:block">
        <tr className="text-left text-12 text-muted max-sm:grid max-sm:grid-cols-3">
          <th scope="col" className="py-1 pr-3 font-medium max-sm:sr-only">
            % of
          </th>
          {POINTS.map((point) => (
            <th scope="col" key={point} className="w-24 px-1 py-1 text-right font-medium max-sm:w-auto">
              {point}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map(({ key, label, term, of, value, meaning, fault, onChange }) => (
          <Fragment key={key}>
            <tr className="border-t border-line align-top max-sm:grid max-sm:grid-cols-3">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal max-sm:col-span-3">
                <span className="block font-medium">{term ? <Term name={term}>{label}</Term> : label}</span>
                <span className="block text-12 text-muted">{of}</span>
                {meaning ? <span className="tnum block text-12">{meaning}</span> : null}
                {fault ? (
                  <span role="alert" className="block text-12 font-medium text-bad">
                    {fault}
                  </span>
                ) : null}
              </th>
              {POINTS.map((point, at) => (
                <td key={point} className="w-24 px-1 py-1.5 max-sm:w-auto">
                  <NumberField
                    label={`${label}, ${point}`}
                    hideLabel
                    percent
                    min={0}
                    max={1}
                    value={value[at] ?? 0}
                    readOnly={readOnly}
                    width="full"
                    onChange={(share) => onChange(withTriple(value, at, share ?? 0))}
                  />
                </td>
              ))}
            </tr>
            <tr className="max-sm:block">
              <td colSpan={4} className="pb-2 max-sm:block">
                <TripleSlider label={label} value={value} disabled={readOnly} onChange={onChange} />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
