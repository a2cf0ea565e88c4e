import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatRange, type Unit } from '@/lib/format';
import type { LevelRow } from '@/lib/services/uncertainty/uncertainty-view';

type Props = { rows: readonly LevelRow[]; currency: string; pay: boolean };

const SMALL = 'The group has so few people that a figure could be traced to one of them.';

/** The whole and each top cost centre at the end of the plan: the median and the range of 8 of 10 draws. */
export function LevelTable({ rows, currency, pay }: Props) {
  return (
    <Table caption="By cost centre">
      <thead>
        <tr>
          <Th>Cost centre</Th>
          <QuantileHeads of="FTE at the end" />
          {pay ? (
            <>
              <QuantileHeads of={`Run-rate saving, ${currency}`} />
              <QuantileHeads of={`NPV, ${currency}`} />
              <Th numeric term="probabilityOfLoss">
                Chance of a loss
              </Th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code ?? ''}>
            <RowTh depth={row.code === null ? 0 : 1}>{row.name}</RowTh>
            <Cells figures={row.staff} unit="fte" />
            {pay ? (
              <>
                <Cells figures={row.runRateSaving} unit="money" />
                <Cells figures={row.npv} unit="money" />
                <Td numeric>
                  <FigureText value={row.probabilityOfLoss} unit="percent" reason={SMALL} />
                </Td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function QuantileHeads({ of }: { of: string }) {
  return (
    <>
      <Th numeric unit="P50" term="quantiles">
        {of}
      </Th>
      <Th numeric unit="P10 to P90">
        Range
      </Th>
    </>
  );
}

function Cells({ figures, unit }: { figures: LevelRow['staff'] | LevelRow['npv']; unit: Unit }) {
  const value = figures === 'masked' || figures === null ? figures : figures.p50;
  return (
    <>
      <Td numeric>
        <FigureText value={value} unit={unit} reason={SMALL} />
      </Td>
      <Td numeric tone="muted">
        {figures === 'masked' || figures === null ? null : formatRange(figures.p10, figures.p90, unit)}
      </Td>
    </>
  );
}
