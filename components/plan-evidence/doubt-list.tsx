import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { SegmentedLinks } from '@/components/ui/tabs';
import { DOUBT_KINDS, DOUBTS } from '@/lib/evidence';
import { formatCount, plural } from '@/lib/format';
import type { DoubtCounts, DoubtLine } from '@/lib/services/evidence/doubts';
import { type EvidenceView, evidenceAddress } from './address';

type Props = {
  planId: string;
  view: EvidenceView;
  lines: readonly DoubtLine[];
  counts: ReadonlyMap<string, DoubtCounts>;
};

/** More lines than anybody reads on one page; the filters narrow them. */
const MOST_SHOWN = 200;

/** The estimates that a reviewer asks about: how many in each cost centre, and each with its reasons. */
export function DoubtList({ planId, view, lines, counts }: Props) {
  const inCentre = view.centre ? lines.filter(({ centreId }) => centreId === view.centre) : lines;
  const { doubt: kind } = view;
  const shown = kind ? inCentre.filter(({ doubts }) => doubts.some((one) => one.kind === kind)) : inCentre;
  const address = (change: Partial<EvidenceView>) => evidenceAddress(planId, { ...view, ...change });
  if (lines.length === 0) {
    return (
      <EmptyState title="No estimate is in doubt">
        <p>
          Overdue, unsupported and very high estimates are listed here, and those that are a preset left
          unchanged.
        </p>
      </EmptyState>
    );
  }
  const centres = [...new Map(lines.map(({ centreId, centre }) => [centreId, centre]))];
  return (
    <div className="stack">
      <Table caption="Estimates in doubt by cost centre" dense>
        <thead>
          <tr>
            <Th>Cost centre, its own lines</Th>
            {DOUBT_KINDS.map((one) => (
              <Th key={one} numeric>
                {DOUBTS[one]}
              </Th>
            ))}
            <Th numeric>Lines</Th>
          </tr>
        </thead>
        <tbody>
          {centres.map(([id, name]) => (
            <tr key={id}>
              <RowTh>
                <TextLink href={address({ centre: id })} scroll={false}>
                  {name}
                </TextLink>
              </RowTh>
              {DOUBT_KINDS.map((one) => (
                <Td key={one} numeric>
                  {formatCount(counts.get(id)?.[one] ?? 0)}
                </Td>
              ))}
              <Td numeric>{formatCount(counts.get(id)?.lines ?? 0)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <SegmentedLinks
        label="Which doubt"
        items={[
          {
            href: address({ doubt: undefined }),
            label: 'All',
            current: kind === undefined,
            count: inCentre.length,
          },
          ...DOUBT_KINDS.map((one) => ({
            href: address({ doubt: one }),
            label: DOUBTS[one],
            current: kind === one,
            count: inCentre.filter(({ doubts }) => doubts.some((doubt) => doubt.kind === one)).length,
          })),
        ]}
      />
      {view.centre ? (
        <p className="text-13">
          Only {inCentre[0]?.centre ?? 'one cost centre'}.{' '}
          <TextLink href={address({ centre: undefined })} scroll={false}>
            Show all cost centres
          </TextLink>
        </p>
      ) : null}
      <Table caption={plural(shown.length, 'estimate')}>
        <thead>
          <tr>
            <Th>Role</Th>
            <Th>Cost centre</Th>
            <Th>Owner</Th>
            <Th>Why</Th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map(({ roleId, title, centre, owner, doubts }) => (
            <tr key={roleId} className="align-top">
              <RowTh>
                <TextLink
                  href={`/plans/${planId}/roles/${roleId}?${new URLSearchParams({ scenario: view.scenario })}`}
                  prefetch={false}
                >
                  {title}
                </TextLink>
              </RowTh>
              <Td>{centre}</Td>
              <Td>{owner || <span className="text-muted">nobody named</span>}</Td>
              <Td className="min-w-64">
                {doubts.map((doubt) => (
                  <span key={doubt.kind} className="block">
                    {doubt.reason}
                  </span>
                ))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {shown.length > MOST_SHOWN ? (
        <p className="text-13 text-muted">
          {formatCount(shown.length - MOST_SHOWN)} more are not shown: choose a cost centre or a doubt.
        </p>
      ) : null}
    </div>
  );
}
