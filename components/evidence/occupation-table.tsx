import { Badge } from '@/components/ui/badge';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import {
  BUSINESS_FUNCTIONS,
  EXPOSURE_SOURCES,
  type ExposureSource,
  type FigureColumn,
  type Figures,
  type Occupation,
  socCode,
} from '@/lib/evidence';
import { formatCount, formatMoney, formatPercent, NOT_AVAILABLE, plural } from '@/lib/format';

const TIERS: Readonly<Record<number, string>> = {
  1: 'controlled studies of such work',
  2: 'such work was observed',
  3: 'studies of neighbouring work',
  4: 'no study of such work',
};

const UNITS: Readonly<Record<FigureColumn['unit'], string>> = {
  share: '%',
  people: 'people, US',
  money: 'USD a year',
};

type Props = {
  occupations: readonly Occupation[];
  /** The imported tables whose columns stand beside ours. */
  sources: readonly ExposureSource[];
  figures: ReadonlyMap<string, Figures>;
  /** Codes of which an imported table says something else than ours. */
  differing: ReadonlySet<string>;
};

export function OccupationTable({ occupations, sources, figures, differing }: Props) {
  const columns = sources.flatMap((source) =>
    EXPOSURE_SOURCES[source].figures.map((column) => ({ ...column, of: EXPOSURE_SOURCES[source] })),
  );
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
          {columns.map(({ key, label, unit, of }) => (
            <Th key={key} numeric unit={`${of.short}, ${UNITS[unit]}`}>
              {label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {occupations.map(({ code, title, function: name, exposed, confidence, tier }) => (
          <tr key={code}>
            <RowTh>
              {title} {differing.has(code) ? <Badge tone="caution">import differs</Badge> : null}
            </RowTh>
            <Td className="tnum whitespace-nowrap">{code}</Td>
            <Td>{BUSINESS_FUNCTIONS[name]}</Td>
            <Td numeric>{formatPercent(exposed.low, 0)}</Td>
            <Td numeric>{formatPercent(exposed.likely, 0)}</Td>
            <Td numeric>{formatPercent(exposed.high, 0)}</Td>
            <Td>{confidence}</Td>
            <Td className="text-muted">{TIERS[tier] ?? ''}</Td>
            {columns.map(({ key, unit, of }) => {
              const value = figures.get(code)?.[key];
              const isOfMore = value !== undefined && !of.byOnet && socCode(code) !== code;
              return (
                <Td key={key} numeric>
                  {figureText(value, unit)}
                  {isOfMore ? (
                    <span className="block text-12 whitespace-nowrap text-muted">all of {socCode(code)}</span>
                  ) : null}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function figureText(value: number | undefined, unit: FigureColumn['unit']): string {
  if (value === undefined) return NOT_AVAILABLE;
  if (unit === 'share') return formatPercent(value, 0);
  return unit === 'people' ? formatCount(value) : formatMoney(value);
}
