import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { Unit } from '@/lib/format';
import type { LevelRow } from '@/lib/services/uncertainty/uncertainty-view';

type Props = { rows: readonly LevelRow[]; currency: string; pay: boolean };

const QUANTILES = ['p10', 'p50', 'p90'] as const;
const SMALL = 'The group has so few people that a figure could be traced to one of them.';

/** The whole and each top cost centre at the end of the plan. */
export function LevelTable({ rows, currency, pay }: Props) {
  return (
    <Table caption="By cost centre">
      <thead>
        <tr>
          <Th>Cost centre</Th>
          {QUANTILES.map((p) => (
            <Th key={p} numeric unit="FTE at the end" term="quantiles">
              {p.toUpperCase()}
            </Th>
          ))}
          {pay ? (
            <>
              {QUANTILES.map((p) => (
                <Th key={p} numeric unit={`run-rate saving, ${currency}`}>
                  {p.toUpperCase()}
                </Th>
              ))}
              {QUANTILES.map((p) => (
                <Th key={p} numeric unit={`NPV, ${currency}`}>
                  {p.toUpperCase()}
                </Th>
              ))}
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

function Cells({ figures, unit }: { figures: LevelRow['staff'] | LevelRow['npv']; unit: Unit }) {
  return QUANTILES.map((p) => (
    <Td key={p} numeric>
      <FigureText
        value={figures === 'masked' || figures === null ? figures : figures[p]}
        unit={unit}
        reason={SMALL}
      />
    </Td>
  ));
}
