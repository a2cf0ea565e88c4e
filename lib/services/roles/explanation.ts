import {
  compute,
  explainMonth,
  monthLabels,
  type Outside,
  type Plan,
  type Role,
  type Step,
} from '@/lib/engine';
import { cashFinding, staffingFinding } from '../results/findings';

/** How a role's figures come about in one month, and its staff and cash over all of them. */
export type RoleExplanation = {
  months: string[];
  /** The month that is explained. */
  month: string;
  steps: Step[];
  staff: { title: string; plan: number[]; baseline: number[] };
  cash: { title: string; cumulative: number[] };
};

type Asked = { scenario: string; outside: Outside; role: Role; month: string | undefined };

/** `plan` holds the role's centre with all below it; the plan's last month is explained where none of that name is in it. */
export function explanationOf(plan: Plan, { scenario, outside, role, month }: Asked): RoleExplanation {
  const months = monthLabels(plan.plan);
  const asked = months.indexOf(month ?? '');
  const t = asked === -1 ? months.length - 1 : asked;
  const [result] = compute(plan, { scenarios: [scenario], roles: true, outside }).scenarios;
  const level = result?.roles[role.code];
  if (!level) throw new Error(`The role ${role.code} was not computed.`);
  const { series, measures } = level;
  let sum = 0;
  const cumulative = Array.from(series.net, (net) => {
    sum += net;
    return sum;
  });
  const { currency } = plan.plan;
  return {
    months,
    month: months[t] ?? '',
    steps: explainMonth(plan, { scenario, role: role.code, t, outside }),
    staff: {
      title: staffingFinding({
        opening: role.fte - role.vacant,
        vacancies: (series.baselineStaff[0] ?? 0) - (role.fte - role.vacant),
        end: series.staff.at(-1) ?? 0,
        baselineEnd: series.baselineStaff.at(-1) ?? 0,
        lastMonth: months.at(-1) ?? '',
      }),
      plan: [...series.staff],
      baseline: [...series.baselineStaff],
    },
    cash: {
      title: cashFinding({ subject: 'The role', cumulative, ...measures, months, currency }),
      cumulative,
    },
  };
}
