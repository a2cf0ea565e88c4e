import { Badge } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatDate, formatHeads, formatMonthRange, formatNumber, plural } from '@/lib/format';
import type { WatchedRun } from '@/lib/services/watch/watch-view';
import { packAddress } from './addresses';

type Props = { runs: readonly WatchedRun[]; leftOut: number; planId: string; scenario: string };

/** One line a run of windows at a site, under a rule. */
export function RunTable({ runs, leftOut, planId, scenario }: Props) {
  return (
    <Table
      caption={`Sites near or over a threshold${leftOut > 0 ? `, the first ${runs.length} of ${formatCount(runs.length + leftOut)} lines; all are in the CSV` : ''}`}
    >
      <thead>
        <tr>
          <Th className="min-w-24">Site</Th>
          <Th className="min-w-36">Rule</Th>
          <Th term="watchWindow">Window with most</Th>
          <Th numeric unit="heads" term="released">
            Released
          </Th>
          <Th numeric unit="heads" term="redundancyThreshold">
            Threshold
          </Th>
          <Th>Level</Th>
          <Th term="latestNotice">Notice by</Th>
          <Th>What it must contain</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <RowTh>
              {run.site === null ? (
                run.place
              ) : (
                <TextLink href={packAddress(planId, { scenario, site: run.site })}>{run.place}</TextLink>
              )}
            </RowTh>
            <Td>{run.rule.name}</Td>
            <Td>
              {formatMonthRange(run.peak.first, run.peak.last)}
              <span className="block text-12 text-muted">{extentOf(run)}</span>
            </Td>
            <Td numeric>{formatHeads(run.peak.separations, run.peak.threshold)}</Td>
            <Td numeric>
              {formatNumber(run.peak.threshold, 1)}
              {run.peak.basis ? <span className="block text-12 text-muted">{run.peak.basis}</span> : null}
            </Td>
            <Td>
              <LevelBadge level={run.level} />
            </Td>
            <Td className="whitespace-nowrap">
              {formatDate(run.noticeBy)}
              {run.isPast ? <span className="block text-12 text-bad">has passed</span> : null}
            </Td>
            <Td>
              <TextLink href={`#rule-${run.rule.code}`}>
                Contents
                <span className="sr-only"> of the notice under {run.rule.name}</span>
              </TextLink>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export const LevelBadge = ({ level }: { level: 'near' | 'over' }) =>
  level === 'over' ? <Badge tone="bad">Over</Badge> : <Badge tone="caution">Near</Badge>;

function extentOf({ extent, windowMonths }: WatchedRun): string {
  const length = `${windowMonths}-month window`;
  return extent.windows === 1
    ? `one ${length}`
    : `${plural(extent.windows, length)}, ${formatMonthRange(extent.first, extent.last)}`;
}
