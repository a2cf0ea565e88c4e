import { FigureText } from '@/components/ui/figure-text';
import { TextLink } from '@/components/ui/link';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { EVIDENCE_KEYS, EVIDENCE_LABELS, sumOf } from '@/lib/evidence';
import { plural } from '@/lib/format';
import { levelsThatFit } from '@/lib/plan';
import type { EvidenceCentre, PlanEvidence } from '@/lib/services/evidence/get-plan-evidence';
import { heatOf, STEPS } from './heat';
import './heat-map.css';

type Props = {
  evidence: Pick<PlanEvidence, 'sums' | 'centres' | 'unnamedSystems'>;
  measure: 'saving' | 'freed';
  currency: string;
  /** What the last row sums up. */
  totalName: string;
  /** At most so many rows: the levels of the tree that fit. */
  most?: number | undefined;
  /** Where a centre's name leads. */
  addressOf?: ((centre: EvidenceCentre) => string) | undefined;
};

/** Net saving or freed work of each cost centre with all below it, by what it rests on, the strongest evidence first. */
export function EvidenceHeatMap({ evidence, measure, currency, totalName, most, addressOf }: Props) {
  const { sums, unnamedSystems } = evidence;
  const centres = most === undefined ? evidence.centres : shownCentres(evidence.centres, most);
  const unit = measure === 'saving' ? 'money' : 'fte';
  const largest = Math.max(
    ...centres.flatMap((centre) => EVIDENCE_KEYS.map((key) => Math.abs(centre.sums[key][measure]))),
  );
  const text = (value: number) => (
    <FigureText value={value} unit={unit} style="compact" delta={measure === 'saving'} />
  );
  const hasUnnamed = measure === 'saving' && unnamedSystems !== 0;
  return (
    <>
      <Table
        caption={
          measure === 'saving'
            ? `Net saving a year at run rate by cost centre and evidence, ${currency}`
            : 'Freed work in the last month by cost centre and evidence, FTE'
        }
        dense
        className="heat-map"
      >
        <thead>
          <tr>
            <Th>Cost centre</Th>
            {EVIDENCE_KEYS.map((key) => (
              <Th key={key} numeric>
                {EVIDENCE_LABELS[key]}
              </Th>
            ))}
            <Th numeric>All</Th>
          </tr>
        </thead>
        <tbody>
          {centres.map((centre) => (
            <tr key={centre.code}>
              <RowTh depth={centre.depth}>
                {addressOf ? (
                  <TextLink href={addressOf(centre)} prefetch={false}>
                    {centre.name}
                  </TextLink>
                ) : (
                  centre.name
                )}
              </RowTh>
              {EVIDENCE_KEYS.map((key) => {
                const { roles, [measure]: value } = centre.sums[key];
                return (
                  <Td key={key} numeric data-heat={heatOf(value, largest)}>
                    {roles === 0 ? <span className="text-muted">·</span> : text(value)}
                  </Td>
                );
              })}
              <Td numeric className="font-semibold">
                {text(sumOf(centre.sums)[measure])}
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <RowTh>{totalName}</RowTh>
            {EVIDENCE_KEYS.map((key) => (
              <Td key={key} numeric>
                {sums[key].roles === 0 ? <span className="text-muted">·</span> : text(sums[key][measure])}
              </Td>
            ))}
            <Td numeric>{text(sumOf(sums)[measure])}</Td>
          </tr>
          {hasUnnamed ? (
            <tr>
              <RowTh>AI systems that no role line names</RowTh>
              <Td colSpan={EVIDENCE_KEYS.length} />
              <Td numeric>{text(unnamedSystems)}</Td>
            </tr>
          ) : null}
        </tfoot>
      </Table>
      <Legend measure={measure} />
      {centres.length < evidence.centres.length ? (
        <p className="mt-1 text-12 text-muted">
          {plural(evidence.centres.length - centres.length, 'cost centre')} further down the tree are within
          those above them: open one to see its own.
        </p>
      ) : null}
    </>
  );
}

function shownCentres(centres: readonly EvidenceCentre[], most: number): readonly EvidenceCentre[] {
  const levels = levelsThatFit(
    centres.map(({ depth }) => depth),
    most,
  );
  return centres.filter(({ depth }) => depth < levels);
}

function Legend({ measure }: { measure: Props['measure'] }) {
  const what = measure === 'saving' ? 'saving' : 'freed work';
  return (
    <p className="heat-legend">
      <span>Little {what}</span>
      {STEPS.map((step) => (
        <span key={step} className="heat-swatch" data-heat={step} />
      ))}
      <span>much;</span>
      <span className="heat-swatch" data-heat="-3" />
      <span>below 0, it costs more than it saves; · no role line. A centre’s row includes all below it.</span>
    </p>
  );
}
