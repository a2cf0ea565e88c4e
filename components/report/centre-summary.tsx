import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { CentreFigures } from '@/lib/services/results/overview-view';

type Props = { centres: readonly CentreFigures[]; currency: string; pay: boolean };

/** Every cost centre with all below it. */
export function CentreSummary({ centres, currency, pay }: Props) {
  return (
    <Table caption="Each with all cost centres below it" dense stickyFirst={false}>
      <thead>
        <tr>
          <Th>Cost centre</Th>
          <Th numeric unit="FTE">
            Now
          </Th>
          <Th numeric unit="FTE">
            At the end
          </Th>
          <Th numeric unit="FTE at the end">
            Against baseline
          </Th>
          <Th numeric unit="FTE at the end" term="capacityReleased">
            Capacity released
          </Th>
          {pay ? (
            <>
              <Th numeric unit={`${currency}, horizon`} term="cashCaptured">
                Cash captured
              </Th>
              <Th numeric unit={`${currency} a year`}>
                Run rate
              </Th>
              <Th numeric unit={currency}>
                NPV
              </Th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {centres.map((centre) => (
          <tr key={centre.code}>
            <RowTh depth={centre.depth}>{centre.name}</RowTh>
            <Td numeric>
              <FigureText value={centre.fteNow} unit="fte" />
            </Td>
            <Td numeric>
              <FigureText value={centre.fteEnd} unit="fte" />
            </Td>
            <Td numeric>
              <FigureText value={centre.fteDelta} unit="fte" delta />
            </Td>
            <Td numeric>
              <FigureText value={centre.freed} unit="fte" />
            </Td>
            {pay ? (
              <>
                <Td numeric>
                  <FigureText value={centre.net} unit="money" style="compact" delta />
                </Td>
                <Td numeric>
                  <FigureText value={centre.runRateSaving} unit="money" style="compact" delta />
                </Td>
                <Td numeric>
                  <FigureText value={centre.npv} unit="money" style="compact" delta />
                </Td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
