import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatDelta, formatFte, formatMoney } from '@/lib/format';
import type { VersionComparison } from '@/lib/services/versions/compare';
import type { Effects } from '@/lib/services/versions/effects';
import type { Figures } from '@/lib/services/versions/role-figures';

type Props = { compared: VersionComparison; effects: Effects };

type Line = { key: keyof Figures; label: string; unit: string };

/** What the whole plan comes to on both sides. */
export function TotalsTable({ compared: { from, to, currency, scenarios }, effects }: Props) {
  const scenario = ({ all, code }: typeof scenarios.from) =>
    all.find((one) => one.code === code)?.name ?? code;
  const lines: Line[] = [
    { key: 'staff', label: 'Staff at the end', unit: 'FTE' },
    { key: 'runRateSaving', label: 'Run-rate net saving', unit: `${currency} a year` },
    { key: 'net', label: 'Net saving over the horizon', unit: currency },
  ];
  return (
    <Table caption="The whole plan" captionHidden>
      <thead>
        <tr>
          <Th>The whole plan</Th>
          <Th numeric unit={scenario(scenarios.from)}>
            Version {from}
          </Th>
          <Th numeric unit={scenario(scenarios.to)}>
            {to === null ? 'Now' : `Version ${to}`}
          </Th>
          <Th numeric>Change</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, unit }) => {
          const format =
            key === 'staff' ? formatFte : (value: Parameters<typeof formatMoney>[0]) => formatMoney(value);
          return (
            <tr key={key}>
              <RowTh>
                {label}, {unit}
              </RowTh>
              <Td numeric>{format(effects.before[key])}</Td>
              <Td numeric>{format(effects.after[key])}</Td>
              <Td numeric>{formatDelta(effects.total[key], format)}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
