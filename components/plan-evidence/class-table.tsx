import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { EVIDENCE_LABELS, type EvidenceKey, type EvidenceSum, type EvidenceSums } from '@/lib/evidence';

type Props = {
  sums: EvidenceSums;
  /** The classes that the plan has. */
  keys: readonly EvidenceKey[];
  total: EvidenceSum;
  /** Net saving a year of AI systems that no role line names. */
  unnamedSystems: number;
  currency: string;
};

/** Role lines, freed work and net saving by evidence, adding up to the plan. */
export function ClassTable({ sums, keys, total, unnamedSystems, currency }: Props) {
  const share = (saving: number) => (total.saving > 0 ? saving / total.saving : null);
  return (
    <Table caption="By evidence">
      <thead>
        <tr>
          <Th term="evidence">Rests on</Th>
          <Th numeric>Role lines</Th>
          <Th numeric unit="FTE">
            Posts
          </Th>
          <Th numeric unit="FTE, last month">
            Freed by estimates
          </Th>
          <Th numeric unit={`${currency} a year, net`}>
            Run-rate saving
          </Th>
          <Th numeric unit="% of the saving">
            Share
          </Th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <RowTh>{EVIDENCE_LABELS[key]}</RowTh>
            <Cells sum={sums[key]} share={share(sums[key].saving)} />
          </tr>
        ))}
        <tr className="font-semibold">
          <RowTh>All role lines</RowTh>
          <Cells sum={total} share={share(total.saving)} />
        </tr>
        {unnamedSystems === 0 ? null : (
          <>
            <tr>
              <RowTh>AI systems that no role line names</RowTh>
              <Cells sum={{ saving: unnamedSystems }} share={null} />
            </tr>
            <tr className="font-semibold">
              <RowTh>The plan</RowTh>
              <Cells sum={{ ...total, saving: total.saving + unnamedSystems }} share={null} />
            </tr>
          </>
        )}
      </tbody>
    </Table>
  );
}

function Cells({ sum, share }: { sum: Partial<EvidenceSum>; share: number | null }) {
  return (
    <>
      <Td numeric>
        <FigureText value={sum.roles ?? null} unit="count" />
      </Td>
      <Td numeric>
        <FigureText value={sum.fte ?? null} unit="fte" />
      </Td>
      <Td numeric>
        <FigureText value={sum.freed ?? null} unit="fte" />
      </Td>
      <Td numeric>
        <FigureText value={sum.saving ?? null} unit="money" delta />
      </Td>
      <Td numeric>
        <FigureText value={share} unit="percent" />
      </Td>
    </>
  );
}
