import { ClassTable } from '@/components/plan-evidence/class-table';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { EVIDENCE_KEYS, sumOf } from '@/lib/evidence';
import { formatCount, plural } from '@/lib/format';
import type { PlanEvidence } from '@/lib/services/evidence/get-plan-evidence';
import type { NamedSource } from '@/lib/services/report/get-report';

type Props = { evidence: PlanEvidence; sources: readonly NamedSource[]; currency: string };

/** The saving by class of evidence, the sources that estimates name, and how many are in doubt. */
export function EvidenceSection({ evidence, sources, currency }: Props) {
  const { sums, unnamedSystems, doubts } = evidence;
  return (
    <div className="stack">
      <ClassTable
        sums={sums}
        keys={EVIDENCE_KEYS.filter((key) => sums[key].roles > 0)}
        total={sumOf(sums)}
        unnamedSystems={unnamedSystems}
        currency={currency}
      />
      <p>
        {doubts.length === 0
          ? 'No estimate is in doubt.'
          : `${plural(doubts.length, 'estimate is', 'estimates are')} in doubt: overdue, without a source, above 30 % without a pilot, or unchanged from a preset.`}
      </p>
      {sources.length > 0 ? (
        <Table caption="Sources that estimates name" dense stickyFirst={false}>
          <thead>
            <tr>
              <Th>Source</Th>
              <Th>Evidence</Th>
              <Th numeric>Role lines</Th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ source, evidence: kind, roles }) => (
              <tr key={`${kind} ${source}`}>
                <RowTh>{source}</RowTh>
                <Td>{kind}</Td>
                <Td numeric>{formatCount(roles)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </div>
  );
}
