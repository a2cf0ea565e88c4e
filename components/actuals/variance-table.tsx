import type { ReactNode } from 'react';
import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { Cause } from '@/lib/actuals';
import type { Unit } from '@/lib/format';
import type { ActualsLine } from '@/lib/services/actuals/actuals-view';

const HEADS: Readonly<Record<Cause, string>> = {
  volume: 'Volume',
  attrition: 'Attrition',
  adoption: 'Adoption',
  hiring: 'Hiring',
  pay: 'Pay',
  price: 'AI price',
  other: 'Other',
};
const OF_STAFF = ['volume', 'attrition', 'adoption', 'hiring', 'other'] as const satisfies readonly Cause[];
const OF_COST = [
  'volume',
  'attrition',
  'adoption',
  'hiring',
  'pay',
  'price',
  'other',
] as const satisfies readonly Cause[];

type Props = {
  caption: string;
  /** What a row is: "Cost centre". */
  rowName: string;
  lines: readonly ActualsLine[];
  of: 'staff' | 'cost';
  /** Unit of all columns, said in their heads. */
  unitName: string;
  nameOf: (line: ActualsLine) => ReactNode;
};

/** What was planned, what was, and what each cause adds to the difference; the causes of a row add up to its variance. */
export function VarianceTable({ caption, rowName, lines, of, unitName, nameOf }: Props) {
  const causes: readonly Cause[] = of === 'staff' ? OF_STAFF : OF_COST;
  const unit: Unit = of === 'staff' ? 'fte' : 'money';
  return (
    <Table caption={caption} dense>
      <thead>
        <tr>
          <Th>{rowName}</Th>
          <Th numeric unit={unitName}>
            Planned
          </Th>
          <Th numeric unit={unitName}>
            Actual
          </Th>
          <Th numeric unit={unitName}>
            Variance
          </Th>
          {causes.map((cause) => (
            <Th key={cause} numeric unit={cause === 'other' ? 'the rest' : 'of it'}>
              {HEADS[cause]}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const shown = line[of];
          const known = shown !== null && shown !== 'masked' ? shown : null;
          const otherwise = shown === 'masked' ? 'masked' : null;
          return (
            <tr key={line.code}>
              <RowTh depth={line.depth}>{nameOf(line)}</RowTh>
              <Td numeric>
                <FigureText value={known?.planned ?? otherwise} unit={unit} style="compact" />
              </Td>
              <Td numeric>
                <FigureText value={known?.actual ?? otherwise} unit={unit} style="compact" />
              </Td>
              <Td numeric>
                <FigureText value={known?.variance ?? otherwise} unit={unit} style="compact" delta />
              </Td>
              {causes.map((cause) => (
                <Td key={cause} numeric tone="muted">
                  <FigureText value={known?.parts[cause] ?? otherwise} unit={unit} style="compact" delta />
                </Td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
