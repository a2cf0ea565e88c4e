import { PairRanking } from '@/components/charts/pair-ranking';
import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatPercent } from '@/lib/format';
import type { SystemView } from '@/lib/services/systems/get';
import type { SystemSourcing } from '@/lib/services/systems/get-sourcing';
import { sharesFinding } from './sourcing-findings';

type Props = { system: SystemView; shares: NonNullable<SystemSourcing['shares']> };

/** What each cost centre is allocated of the platform, against what it adds to it. */
export function PlatformShares({ system, shares }: Props) {
  const { currency, months, code, name } = system;
  const sorted = shares.toSorted((a, b) => b.allocated - a.allocated);
  const total = (of: (share: (typeof shares)[number]) => number) =>
    shares.reduce((sum, share) => sum + of(share), 0);
  return (
    <div className="stack">
      <p className="max-w-3xl text-13 text-muted">
        Allocated is a centre’s seats, use and onboarding with its share, by approved posts, of the blocks,
        fixed, up-front and refresh cost. Marginal is what {name} costs with the centre less what it costs
        without it, the platform running either way: its own seats, use and onboarding, and the blocks that
        only its volume needs. Both are of a centre’s own role lines, without the centres below it.
      </p>
      <div>
        <PairRanking
          title={sharesFinding(shares, currency)}
          subtitle={`Cost of ${name} by cost centre over ${months.length} months, ${currency}`}
          fileName={`${code}-shares`}
          names={['allocated', 'marginal']}
          items={sorted.map((share) => ({
            label: share.name,
            against: share.allocated,
            own: share.marginal,
          }))}
          unit="money"
          currency={currency}
        />
      </div>
      <Table
        caption={`Allocated and marginal cost by cost centre, ${currency}, ${months.length} months`}
        className="max-h-none"
      >
        <thead>
          <tr>
            <Th>Cost centre</Th>
            <Th numeric unit="of what is shared">
              Share
            </Th>
            <Th numeric>Own use</Th>
            <Th numeric term="allocatedCost">
              Allocated
            </Th>
            <Th numeric term="marginalCost">
              Marginal
            </Th>
            <Th numeric unit="marginal less allocated">
              Difference
            </Th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((share) => (
            <tr key={share.costCentre}>
              <RowTh>{share.name}</RowTh>
              <Td numeric>{formatPercent(share.share)}</Td>
              <Td numeric>
                <FigureText value={share.own} unit="money" />
              </Td>
              <Td numeric>
                <FigureText value={share.allocated} unit="money" />
              </Td>
              <Td numeric>
                <FigureText value={share.marginal} unit="money" />
              </Td>
              <Td numeric>
                <FigureText value={share.marginal - share.allocated} unit="money" delta />
              </Td>
            </tr>
          ))}
        </tbody>
        {shares.length > 1 ? (
          <tfoot>
            <tr>
              <RowTh>All</RowTh>
              <Td numeric>{formatPercent(total(({ share }) => share))}</Td>
              <Td numeric>
                <FigureText value={total(({ own }) => own)} unit="money" />
              </Td>
              <Td numeric>
                <FigureText value={total(({ allocated }) => allocated)} unit="money" />
              </Td>
              <Td numeric>
                <FigureText value={total(({ marginal }) => marginal)} unit="money" />
              </Td>
              <Td numeric>–</Td>
            </tr>
          </tfoot>
        ) : null}
      </Table>
      {shares.length > 1 ? (
        <p className="text-13 text-muted">
          Marginal costs do not add up to the cost of the platform: what runs for everybody is nobody’s
          margin.
        </p>
      ) : null}
    </div>
  );
}
