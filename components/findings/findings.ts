import { formatDateTime, formatDue, formatMoney, formatOdds, formatRange, plural } from '@/lib/format';
import type { TableMeasure } from '@/lib/plan';
import type { PlanSummary } from '@/lib/services/results/get-summary';
import { inSentence } from './in-sentence';

/** A sentence, the question that it answers, and the page that its figures come from. */
export type Finding = { question: string; answer: string; href?: string | undefined };

/** A plan, or a cost centre of it, in a few sentences: what, how much, when, what happened, how sure, on what, and what stands in the way. */
export function findingsOf(summary: PlanSummary): Finding[] {
  const { overview, evidence, watch, actuals } = summary;
  const { charts, centre, plan, scenario, pay } = overview;
  const at = (path: string, query: Record<string, string> = {}) =>
    `/plans/${plan.id}${path}?${new URLSearchParams({ scenario: scenario.code, ...query })}`;
  const table = (measure: TableMeasure) =>
    at('/table', { measure, by: 'quarters', ...(centre ? { centre: centre.code } : {}) });
  const all: (Finding | null)[] = [
    charts.staff && { question: 'What changes', answer: charts.staff.title, href: table('staff') },
    charts.bridge && { question: 'How much', answer: charts.bridge.title, href: table('net') },
    charts.cash && { question: 'When', answer: charts.cash.title, href: table('cumulative') },
    whatHappened(actuals, at('/actuals')),
    sureness(summary, at('/uncertainty')),
    charts.destinations && {
      question: 'What happens to the time',
      answer: charts.destinations.title,
      href: table('freed'),
    },
    evidence && { question: 'What it rests on', answer: evidence.finding, href: at('/evidence') },
    inTheWay(summary, at('/evidence')),
    watch && { question: 'What the law asks', answer: watch.finding, href: at('/watch') },
    centre
      ? null
      : {
          question: 'What is to be decided',
          answer: toDecide(summary),
          href: pay ? at('/review') : undefined,
        },
  ];
  return all.filter((finding) => finding !== null);
}

function whatHappened(actuals: PlanSummary['actuals'], href: string): Finding | null {
  const answer =
    actuals === 'unavailable'
      ? 'The actuals could not be compared with the plan this time; all other figures are there without them'
      : actuals?.outlook;
  return answer ? { question: 'What happened', answer, href } : null;
}

function sureness({ overview: { figures, plan, lacksDraws } }: PlanSummary, href: string): Finding | null {
  if (!figures.money) return null;
  const { npv, probabilityOfLoss, lowest } = figures.money;
  const range = npv.drawn ?? npv.range;
  if (!range || typeof npv.value !== 'number') return null;
  const text = (value: number) => formatMoney(value, { style: 'compact', currency: plan.currency });
  const around = `${formatRange(range[0], range[1], 'money')} ${plan.currency}`;
  if (!npv.drawn) {
    const none = lacksDraws ? '; no draws are kept of this state of the plan' : '';
    return {
      question: 'How sure',
      href,
      answer: `The NPV is ${text(npv.value)}, and ${around} across the plan’s scenarios${none}`,
    };
  }
  const loss = probabilityOfLoss === null ? '' : `; ${formatOdds(probabilityOfLoss)} draws lose money`;
  const worst = lowest ? `, and the scenario ${lowest.name} comes to ${text(lowest.npv)}` : '';
  return {
    question: 'How sure',
    href,
    answer: `The NPV is ${text(npv.value)}, in 8 of 10 draws at ${around}${loss}${worst}`,
  };
}

function inTheWay({ overview, evidence }: PlanSummary, href: string): Finding | null {
  const doubtful = evidence ? evidence.doubts.length : 0;
  const parts = [
    ...overview.warnings.map(({ text }) => inSentence(text)),
    doubtful > 0 ? `${plural(doubtful, 'estimate')} in doubt` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : { question: 'What stands in the way', answer: parts.join('; '), href };
}

function toDecide({ decision, round, overview: { plan, figures } }: PlanSummary): string {
  if (decision?.decision === 'approved') {
    return `Nothing: approved by ${decision.by}, ${formatDateTime(new Date(decision.at))}`;
  }
  switch (plan.status) {
    case 'in-review':
      return `Whether the plan is approved in this state${fundingOf(figures, plan.currency)}`;
    case 'draft':
      return 'Nothing yet: the plan is a draft';
    case 'open':
      return decision
        ? `Nothing yet: it was rejected by ${decision.by} and is open again`
        : `Nothing yet: ${roundText(round)}`;
    default:
      return 'Nothing: the plan is closed';
  }
}

function fundingOf({ money }: PlanSummary['overview']['figures'], currency: string): string {
  const funding = money?.peakFunding.value;
  if (typeof funding !== 'number') return '';
  return funding === 0
    ? ', which needs no funding'
    : `, with funding of at most ${formatMoney(funding, { style: 'compact', currency })}`;
}

function roundText(round: PlanSummary['round']): string {
  if (!round) return 'heads of the cost centres are at work on it';
  const { centres, handedIn, due } = round;
  const when = due ? `; ${formatDue(due.on, due.days)}` : '';
  return `${handedIn} of ${plural(centres, 'cost centre')} ${handedIn === 1 ? 'is' : 'are'} handed in${when}`;
}
