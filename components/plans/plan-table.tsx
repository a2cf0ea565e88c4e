import { DueText } from '@/components/due-dates/due-text';
import { FigureText } from '@/components/ui/figure-text';
import { TextLink } from '@/components/ui/link';
import { PlanStatusBadge } from '@/components/ui/status';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { addMonths, formatCount, formatDate, formatMonthRange } from '@/lib/format';
import type { PlanLine } from '@/lib/services/plans/list';

/** The figures are those of each plan's first scenario, in the plan's own currency. */
export function PlanTable({ plans, pay }: { plans: readonly PlanLine[]; pay: boolean }) {
  const hasRound = plans.some(({ round }) => round !== null);
  return (
    <Table caption="Plans, the last changed first" captionHidden>
      <thead>
        <tr>
          <Th>Plan</Th>
          <Th>Status</Th>
          {hasRound ? <Th className="min-w-36">Submissions</Th> : null}
          <Th>Horizon</Th>
          <Th numeric term="fte">
            FTE now
          </Th>
          <Th numeric>FTE at the end</Th>
          {pay ? (
            <Th numeric term="runRate" unit="a year, first scenario">
              Net run-rate saving
            </Th>
          ) : null}
          <Th>Last changed</Th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <RowTh>
              <TextLink href={`/plans/${plan.id}`}>{plan.name}</TextLink>
            </RowTh>
            <Td>
              <PlanStatusBadge status={plan.status} />
            </Td>
            {hasRound ? <Td>{plan.round ? <RoundText round={plan.round} /> : '–'}</Td> : null}
            <Td className="whitespace-nowrap">
              {formatMonthRange(plan.start, addMonths(plan.start, plan.months - 1))}
            </Td>
            <Td numeric>
              <FigureText value={plan.fteNow} unit="fte" />
            </Td>
            <Td numeric>
              <FigureText value={plan.fteEnd} unit="fte" />
            </Td>
            {pay ? (
              <Td numeric>
                <FigureText
                  value={plan.runRateSaving}
                  unit="money"
                  style="compact"
                  currency={plan.currency}
                  delta
                />
              </Td>
            ) : null}
            <Td className="whitespace-nowrap text-muted">{formatDate(new Date(plan.updatedAt))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RoundText({ round }: { round: NonNullable<PlanLine['round']> }) {
  const { centres, handedIn, overdue, due } = round;
  return (
    <>
      {formatCount(handedIn)} of {formatCount(centres)} handed in
      {overdue > 0 ? <span className="font-medium text-bad">, {formatCount(overdue)} overdue</span> : null}
      {due ? (
        <span className="block text-12 text-muted">
          <DueText due={due} isHandedIn={handedIn === centres || due.days < 0} />
        </span>
      ) : null}
    </>
  );
}
