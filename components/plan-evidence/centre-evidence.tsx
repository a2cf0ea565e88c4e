import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { SegmentedLinks } from '@/components/ui/tabs';
import { EVIDENCE_LABELS, type EvidenceKey, type EvidenceSums } from '@/lib/evidence';
import type { EvidenceCentre } from '@/lib/services/evidence/get-plan-evidence';
import { type EvidenceView, evidenceAddress } from './address';

type Props = {
  planId: string;
  view: EvidenceView;
  centres: readonly EvidenceCentre[];
  keys: readonly EvidenceKey[];
  currency: string;
};

/** Net saving or freed work of each cost centre with all below it, by what it rests on. */
export function CentreEvidence({ planId, view, centres, keys, currency }: Props) {
  const { measure } = view;
  const unit = measure === 'saving' ? 'money' : 'fte';
  const totalOf = (sums: EvidenceSums) => keys.reduce((sum, key) => sum + sums[key][measure], 0);
  const cell = (value: number) => (
    <FigureText value={value} unit={unit} style="compact" delta={measure === 'saving'} />
  );
  return (
    <>
      <div className="mb-3">
        <SegmentedLinks
          label="What the table shows"
          items={[
            {
              href: evidenceAddress(planId, { ...view, measure: 'saving' }),
              label: 'Run-rate saving',
              current: measure === 'saving',
            },
            {
              href: evidenceAddress(planId, { ...view, measure: 'freed' }),
              label: 'Freed FTE',
              current: measure === 'freed',
            },
          ]}
        />
      </div>
      <Table
        caption={
          measure === 'saving'
            ? `Net saving a year at run rate by cost centre, ${currency}`
            : 'Freed work in the last month by cost centre, FTE'
        }
        dense
      >
        <thead>
          <tr>
            <Th>Cost centre</Th>
            {keys.map((key) => (
              <Th key={key} numeric>
                {EVIDENCE_LABELS[key]}
              </Th>
            ))}
            <Th numeric>All</Th>
          </tr>
        </thead>
        <tbody>
          {centres.map(({ id, name, depth, sums }) => (
            <tr key={id}>
              <RowTh depth={depth}>{name}</RowTh>
              {keys.map((key) => (
                <Td key={key} numeric>
                  {cell(sums[key][measure])}
                </Td>
              ))}
              <Td numeric className="font-semibold">
                {cell(totalOf(sums))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
