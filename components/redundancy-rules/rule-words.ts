import type { NoticeStep, RedundancyTier } from '@/lib/engine';
import { formatMonth, formatNumber, formatPercent, plural } from '@/lib/format';
import type { RuleValues } from '@/lib/services/redundancy-rules/inputs';

/** A rule's figures in words, as the list and the conflict note show them. */

export const COVERS: Record<RuleValues['covers']['of'], string> = {
  site: 'employees at the site',
  jurisdiction: 'employees of the employer in the jurisdiction',
  employer: 'employees of the employer anywhere',
};

export const COUNTS: Record<RuleValues['counts'], string> = {
  site: 'one site',
  jurisdiction: 'all sites in the jurisdiction together',
};

export const WINDOWS = { 1: '1 month (30 days)', 3: '3 months (90 days)' } as const;

export function tierText({ workforceFrom, workforceTo, count, share }: RedundancyTier): string {
  const released = [
    share === undefined ? null : `${formatPercent(share)} of the employees`,
    count === undefined
      ? null
      : `${share === undefined ? '' : 'at least '}${plural(count, 'person', 'people')}`,
  ];
  return `${workforceText(workforceFrom, workforceTo)}${released.filter(Boolean).join(', ')}`;
}

function workforceText(from: number, to: number | undefined): string {
  if (to !== undefined) return `${formatNumber(from)}–${formatNumber(to)} employees: `;
  return from > 1 ? `${formatNumber(from)} employees or more: ` : '';
}

export const noticeText = ({ from, days }: NoticeStep): string =>
  `${plural(days, 'day')}${from > 0 ? ` from ${formatNumber(from)} people released` : ''}`;

export const coversText = ({ covers }: Pick<RuleValues, 'covers'>): string =>
  covers.least > 1 ? `${formatNumber(covers.least)} or more ${COVERS[covers.of]}` : 'Every employer and site';

type Row = { label: string; value: string };

export const ruleRows = (rule: RuleValues): Row[] => [
  { label: 'Name', value: rule.name },
  { label: 'Jurisdiction', value: rule.jurisdiction },
  { label: 'Covers', value: coversText(rule) },
  { label: 'Counts', value: COUNTS[rule.counts] },
  { label: 'Windows', value: rule.windows.map((months) => WINDOWS[months]).join(', ') },
  { label: 'Threshold', value: rule.tiers.map(tierText).join('; or ') },
  { label: 'Notice', value: rule.notice.map(noticeText).join('; ') },
  { label: 'Who is told, and when', value: rule.duty },
  { label: 'What the notice must contain', value: rule.contents },
  { label: 'Source', value: rule.citation },
  { label: 'Checked', value: formatMonth(rule.checkedOn) },
  { label: 'Applied', value: rule.enabled ? 'yes' : 'no, switched off' },
];

/** What differs between the reader's version and the stored one. */
export function ruleDifferences(mine: RuleValues, stored: RuleValues) {
  const theirs = ruleRows(stored);
  return ruleRows(mine).flatMap(({ label, value }, at) => {
    const other = theirs[at]?.value ?? '';
    return value === other ? [] : [{ label, mine: value, stored: other }];
  });
}
