import { LineChart } from '@/components/charts/line-chart';

type Shared = {
  /** The finding, as a sentence. */
  title: string;
  months: readonly string[];
  scenario: string;
  /** What is shown, as the start of the download's name. */
  fileName: string;
  height?: number | undefined;
};

type StaffProps = Shared & { plan: readonly number[]; baseline: readonly number[] };

/** Staff over the horizon against the baseline. */
export function StaffChart({ title, months, scenario, fileName, height, plan, baseline }: StaffProps) {
  return (
    <LineChart
      title={title}
      subtitle={`Staff in post at the end of each month, FTE, ${scenario}`}
      fileName={`${fileName}-staff`}
      months={months}
      height={height}
      unit="fte"
      series={[
        { label: 'Plan', values: plan, role: 'plan' },
        { label: 'Baseline', values: baseline, role: 'baseline' },
      ]}
    />
  );
}

type CashProps = Shared & {
  currency: string;
  cumulative: readonly number[];
  markers?: readonly { month: string; label: string }[] | undefined;
};

/** Cumulative net saving over the horizon. */
export function CashChart({
  title,
  months,
  scenario,
  fileName,
  height,
  currency,
  cumulative,
  markers,
}: CashProps) {
  return (
    <LineChart
      title={title}
      subtitle={`Cumulative net saving, ${currency}, ${scenario}`}
      fileName={`${fileName}-cumulative-net`}
      months={months}
      height={height}
      unit="money"
      currency={currency}
      zero
      series={[{ label: 'Cumulative net', values: cumulative, role: 'plan' }]}
      markers={markers}
    />
  );
}
