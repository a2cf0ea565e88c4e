import { EVIDENCE_KEYS, type EvidenceKey, type EvidenceSums, sumOf } from '@/lib/evidence';
import { formatMoney } from '@/lib/format';

/** What is shown as no money. */
const NO_MONEY = 0.5;

const CARRIERS: Readonly<Record<EvidenceKey, string>> = {
  assumption: 'assumptions',
  vendor: 'vendors’ claims',
  peer: 'other companies’ experience',
  study: 'published studies',
  'pilot-reported': 'own pilots as people report them',
  'pilot-measured': 'own pilots that were measured',
  unstated: 'estimates that give no evidence',
  none: 'role lines without an estimate of their own',
};

/** What most of the saving rests on, and how much of it on pilots of one's own. */
export function evidenceFinding(sums: EvidenceSums, currency: string): string {
  const money = (value: number) => formatMoney(Math.abs(value), { style: 'compact', currency });
  const total = sumOf(sums).saving;
  if (Math.abs(total) < NO_MONEY) return 'The role lines save nothing net at run rate, whatever they rest on';
  if (total < 0) return `At run rate the role lines cost ${money(total)} a year more than without AI`;
  const [largest] = [...EVIDENCE_KEYS].sort((a, b) => sums[b].saving - sums[a].saving);
  const carried = largest ? sums[largest].saving : 0;
  const carrier = largest ? CARRIERS[largest] : '';
  const first =
    carried > total + NO_MONEY
      ? `${money(carried)} a year at run rate rests on ${carrier}; other role lines cost ${money(carried - total)} of it`
      : `${money(carried)} of the ${money(total)} saved a year at run rate rests on ${carrier}`;
  if (largest === 'pilot-measured' || largest === 'pilot-reported') return first;
  const pilots = sums['pilot-measured'].saving + sums['pilot-reported'].saving;
  return `${first}, ${pilots < NO_MONEY ? 'none of it' : money(pilots)} on pilots of your own`;
}
