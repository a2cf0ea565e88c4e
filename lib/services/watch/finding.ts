import type { Watch } from '@/lib/engine';
import type { DatedRule } from '@/lib/evidence';
import { formatDate, plural } from '@/lib/format';

/** `warns` where a site is near or over, or could not be checked although somebody is released. */
export type Finding = { text: string; warns: boolean };

const verb = (count: number, one: string, many: string) =>
  `${plural(count, 'site')} ${count === 1 ? one : many}`;

/** The watch of a scenario in one sentence. */
export function findingOf({ lines, unchecked }: Watch<DatedRule>, released: number): Finding {
  const at = (level: 'near' | 'over') =>
    lines.flatMap((line) =>
      line.runs.filter((run) => run.level === level).map((run) => ({ run, sites: line.sites })),
    );
  const [over, near] = [at('over'), at('near')];
  const reach = new Set(over.flatMap(({ sites }) => sites));
  const come = new Set(near.flatMap(({ sites }) => sites).filter((site) => !reach.has(site)));
  const open = unchecked.length > 0 ? `; ${plural(unchecked.length, 'site')} could not be checked` : '';
  if (reach.size > 0) {
    const due = over.map(({ run }) => run.noticeBy).sort()[0] ?? '';
    const more = come.size > 0 ? `, ${come.size} more ${come.size === 1 ? 'comes' : 'come'} near one` : '';
    return {
      text: `${verb(reach.size, 'reaches', 'reach')} a threshold${more}; the first notice is due by ${formatDate(due)}${open}`,
      warns: true,
    };
  }
  if (come.size > 0)
    return {
      text: `${verb(come.size, 'comes', 'come')} near a threshold and none reaches one${open}`,
      warns: true,
    };
  if (!(released > 1e-9)) return { text: 'Nobody is released in this scenario', warns: false };
  if (lines.length === 0) return { text: 'No site could be checked', warns: true };
  return unchecked.length > 0
    ? { text: `No site that could be checked comes near a threshold${open}`, warns: true }
    : { text: 'No site comes near a threshold', warns: false };
}
