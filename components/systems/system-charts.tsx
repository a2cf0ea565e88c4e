import { LineChart } from '@/components/charts/line-chart';
import { StackChart } from '@/components/charts/stack-chart';
import { formatCount, formatFte, formatMoney, formatMonth, formatPercent } from '@/lib/format';
import type { CostKind, SystemFigures } from '@/lib/services/systems/figures';
import type { SystemView } from '@/lib/services/systems/get';

const KIND_LABELS: Record<CostKind, string> = {
  seat: 'Seats',
  use: 'Use',
  block: 'Blocks',
  fixed: 'Fixed',
  upfront: 'Up-front',
  refresh: 'Refresh',
  onboarding: 'Onboarding',
};
const KINDS = ['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'] as const;

type Props = { system: SystemView; figures: SystemFigures };

/** Use and cost of one system by month. */
export function SystemCharts({ system, figures }: Props) {
  const { months, currency, code, unit } = system;
  const { users, volume, utilisation, cost, costs } = figures;
  const kinds = KINDS.filter((kind) => costs[kind].some((value) => value !== 0));
  const total = cost.reduce((sum, value) => sum + value, 0);
  const end = formatMonth(months.at(-1) ?? '');
  const busiest = Math.max(...utilisation);
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      {kinds.length > 0 ? (
        <StackChart
          title={`${system.name} costs ${formatMoney(total, { style: 'compact', currency })} in ${months.length} months`}
          subtitle={`Cost by kind, ${currency} a month`}
          months={months}
          series={kinds.map((kind) => ({ label: KIND_LABELS[kind], values: costs[kind] }))}
          every="month"
          unit="money"
          currency={currency}
          fileName={`${code}-cost`}
        />
      ) : null}
      <LineChart
        title={`${formatFte(users.at(-1) ?? 0)} FTE work with it in ${end}`}
        subtitle="Users, FTE"
        months={months}
        series={[{ label: 'Users', values: users, role: 'plan' }]}
        unit="fte"
        zero
        fileName={`${code}-users`}
      />
      <LineChart
        title={`Use comes to ${formatCount(volume.at(-1) ?? 0)} × ${unit} a month in ${end}`}
        subtitle={`Volume, ${unit} a month`}
        months={months}
        series={[{ label: 'Volume', values: volume, role: 'plan' }]}
        unit="count"
        zero
        fileName={`${code}-volume`}
      />
      {busiest > 0 ? (
        <LineChart
          title={`Its blocks are at most ${formatPercent(busiest, 0)} used`}
          subtitle="Utilisation, share of the capacity that is paid for"
          months={months}
          series={[{ label: 'Utilisation', values: utilisation, role: 'plan' }]}
          unit="percent"
          zero
          fileName={`${code}-utilisation`}
        />
      ) : null}
    </div>
  );
}
