import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { BUSINESS_FUNCTIONS, type Occupation } from '@/lib/evidence';
import { formatPercent, plural } from '@/lib/format';

const TIERS: Readonly<Record<number, string>> = {
  1: 'controlled studies of such work',
  2: 'such work was observed',
  3: 'studies of neighbouring work',
  4: 'no study of such work',
};

export function OccupationTable({ occupations }: { occupations: readonly Occupation[] }) {
  return (
    <Table caption={plural(occupations.length, 'occupation')}>
      <thead>
        <tr>
          <Th>Occupation</Th>
          <Th>SOC code</Th>
          <Th>Function</Th>
          <Th numeric unit="% of tasks, low">
            Exposed
          </Th>
          <Th numeric unit="likely">
            Exposed
          </Th>
          <Th numeric unit="high">
            Exposed
          </Th>
          <Th>Confidence</Th>
          <Th>Rests on</Th>
        </tr>
      </thead>
      <tbody>
        {occupations.map(({ code, title, function: name, exposed, confidence, tier }) => (
          <tr key={code}>
            <RowTh>{title}</RowTh>
            <Td className="tnum whitespace-nowrap">{code}</Td>
            <Td>{BUSINESS_FUNCTIONS[name]}</Td>
            <Td numeric>{formatPercent(exposed.low, 0)}</Td>
            <Td numeric>{formatPercent(exposed.likely, 0)}</Td>
            <Td numeric>{formatPercent(exposed.high, 0)}</Td>
            <Td>{confidence}</Td>
            <Td className="text-muted">{TIERS[tier] ?? ''}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
