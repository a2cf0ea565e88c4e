import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatDateTime, plural } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { VersionList } from '@/lib/services/versions/list';
import { OpenVersion } from './open-version';
import { CAUSES } from './version-words';

type Props = {
  planId: string;
  list: VersionList;
  open: (input: { planId: string; number: number; name: string }) => Promise<Result<{ id: string }>>;
};

/** Every version of a plan, newest first, with what can be done with it. */
export function VersionTable({ planId, list: { planName, versions, may }, open }: Props) {
  return (
    <Table caption={plural(versions.length, 'version')}>
      <thead>
        <tr>
          <Th numeric>Version</Th>
          <Th className="min-w-40">Step</Th>
          <Th className="min-w-44">By</Th>
          <Th className="min-w-48">Note</Th>
          <Th>Against now</Th>
          <Th>Take away</Th>
          {may.open ? <Th>New plan</Th> : null}
        </tr>
      </thead>
      <tbody>
        {versions.map(({ number, cause, costCentre, by, at, note, isCurrent, isUnchanged }) => (
          <tr key={number}>
            <RowTh className="numeric">{number}</RowTh>
            <Td>
              {CAUSES[cause]}
              {costCentre ? `: ${costCentre}` : ''}
              {isUnchanged ? <span className="block text-muted">content as before</span> : null}
            </Td>
            <Td>
              {by}
              <span className="block text-muted">{formatDateTime(new Date(at))}</span>
            </Td>
            <Td className="whitespace-pre-wrap break-words">{note || '–'}</Td>
            <Td>
              {isCurrent ? (
                'the same'
              ) : (
                <TextLink
                  href={`/plans/${planId}/history/compare?${new URLSearchParams({ from: `${number}` })}`}
                >
                  Compare<span className="sr-only"> version {number} with the plan as it is now</span>
                </TextLink>
              )}
            </Td>
            <Td>
              <TextLink
                download
                href={`/plans/${planId}/exports/version?${new URLSearchParams({ number: `${number}` })}`}
              >
                JSON<span className="sr-only"> of version {number}</span>
              </TextLink>
            </Td>
            {may.open ? (
              <Td>
                <OpenVersion planId={planId} number={number} planName={planName} open={open} />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
