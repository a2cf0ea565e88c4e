'use client';

import { LineChart } from '@/components/charts/line-chart';
import { type Estimate, monthLabels, type Plan, type Scenario } from '@/lib/engine';
import { formatMonth, formatPercent } from '@/lib/format';
import { adoptionByMonth } from './draft';

type Props = {
  estimate: Estimate;
  part: Pick<Plan, 'plan' | 'systems'>;
  scenario: Scenario | undefined;
  /** Of the role, in the names of downloads. */
  code: string;
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** How many of the line's people work with the system in each month, as one edits. */
export function RolloutPreview({ estimate, part, scenario, code }: Props) {
  if (!MONTH.test(estimate.rollout.start)) return null;
  const months = monthLabels(part.plan);
  const adoption = adoptionByMonth(estimate, { ...part, scenario });
  return (
    <LineChart
      title={adoptionFinding(
        adoption.map(([, likely]) => likely),
        months,
      )}
      subtitle={`Adoption, % of the line’s people, band from low to high${scenario ? `, scenario ${scenario.name}` : ''}`}
      fileName={`rollout-${code}`}
      months={months}
      series={[
        {
          label: 'Likely',
          role: 'plan',
          values: adoption.map(([, likely]) => likely),
          band: { low: adoption.map(([low]) => low), high: adoption.map(([, , high]) => high) },
        },
      ]}
      unit="percent"
      zero
      height={170}
    />
  );
}

function adoptionFinding(likely: readonly number[], months: readonly string[]): string {
  const first = likely.findIndex((share) => share > 0);
  const most = Math.max(0, ...likely);
  if (first === -1) return 'Nobody works with it within the plan';
  const full = likely.findIndex((share) => share >= most - 1e-9);
  return `From ${formatMonth(months[first] ?? '')}; ${formatPercent(most, 0)} of the people by ${formatMonth(months[full] ?? '')}`;
}
