import { formatDateTime, formatMoney, formatRange, plural } from '@/lib/format';
import type { Report } from '@/lib/services/report/get-report';
import { inSentence } from './in-sentence';

export type Finding = { question: string; answer: string };

/** The paper in a few sentences: what, how much, when, how sure, on what, and what stands in the way. */
export function findingsOf(report: Report): Finding[] {
  const { overview, evidence, watch } = report;
  const { charts } = overview;
  const all: (Finding | null)[] = [
    charts.staff && { question: 'What changes', answer: charts.staff.title },
    charts.bridge && { question: 'How much', answer: charts.bridge.title },
    charts.cash && { question: 'When', answer: charts.cash.title },
    sureness(report),
    charts.destinations && { question: 'What happens to the time', answer: charts.destinations.title },
    evidence && { question: 'What it rests on', answer: evidence.finding },
    inTheWay(report),
    watch && { question: 'What the law asks', answer: watch.finding },
    { question: 'What is to be decided', answer: toDecide(report) },
  ];
  return all.filter((finding) => finding !== null);
}

function sureness({ overview: { figures, plan } }: Report): Finding | null {
  const npv = figures.money?.npv;
  const range = npv?.drawn ?? npv?.range;
  if (!npv || !range || typeof npv.value !== 'number') return null;
  const value = formatMoney(npv.value, { style: 'compact', currency: plan.currency });
  const around = formatRange(range[0], range[1], 'money');
  return {
    question: 'How sure',
    answer: npv.drawn
      ? `The NPV is ${value}; in 8 of 10 draws of all estimates it lies at ${around} ${plan.currency}`
      : `The NPV is ${value}, and ${around} ${plan.currency} across the plan’s scenarios; no draws are kept of this state of the plan`,
  };
}

function inTheWay({ overview, evidence }: Report): Finding | null {
  const doubtful = evidence ? evidence.doubts.length : 0;
  const parts = [
    ...overview.warnings.map(({ text }) => inSentence(text)),
    doubtful > 0 ? `${plural(doubtful, 'estimate')} in doubt` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : { question: 'What stands in the way', answer: parts.join('; ') };
}

function toDecide({ decision, overview: { plan } }: Report): string {
  if (decision?.decision === 'approved') {
    return `Nothing: approved by ${decision.by}, ${formatDateTime(new Date(decision.at))}`;
  }
  switch (plan.status) {
    case 'in-review':
      return 'Whether the plan is approved in this state';
    case 'draft':
      return 'Nothing yet: the plan is a draft';
    case 'open':
      return decision
        ? `Nothing yet: it was rejected by ${decision.by} and is open again`
        : 'Nothing yet: heads of the cost centres are at work on it';
    default:
      return 'Nothing: the plan is closed';
  }
}
