import { DueDateDialog, type SetDueDate } from '@/components/due-dates/due-date-dialog';
import { DueDay } from '@/components/due-dates/due-text';
import { TextLink } from '@/components/ui/link';
import { SubmissionStatusBadge } from '@/components/ui/status';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatFte, plural } from '@/lib/format';
import type { Board } from '@/lib/services/submissions/get-board';
import type { SubmissionActions } from './actions';
import { CentreChanges } from './centre-changes';
import { SubmissionButtons } from './submission-buttons';
import { SubmissionTexts } from './submission-texts';

type Props = { planId: string; board: Board; actions: SubmissionActions; setDueDate: SetDueDate };

/** Every cost centre with role lines of its own, and where it is in the round. */
export function BoardTable({ planId, board: { lines, currency, showsChanges }, actions, setDueDate }: Props) {
  const hasDue = lines.some(({ due, may }) => due !== null || may.setDueDate);
  const hasSteps = lines.some(({ may }) => may.submit || may.accept || may.return);
  return (
    <Table caption={plural(lines.length, 'cost centre')}>
      <thead>
        <tr>
          <Th className="min-w-36">Cost centre</Th>
          <Th>Status</Th>
          {hasDue ? <Th>Due</Th> : null}
          <Th className="min-w-28">Heads</Th>
          <Th numeric unit="FTE" term="fte">
            Approved posts
          </Th>
          <Th numeric unit="of all lines">
            With estimate
          </Th>
          {showsChanges ? <Th className="min-w-40">Changes in its lines</Th> : null}
          <Th className="min-w-72 xl:min-w-44">Steps taken</Th>
          {hasSteps ? <Th>Next step</Th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.centreId}>
            <RowTh>
              <TextLink href={`/plans/${planId}/centres/${line.centreId}`}>{line.name}</TextLink>
            </RowTh>
            <Td>
              <SubmissionStatusBadge status={line.status} />
            </Td>
            {hasDue ? (
              <Td>
                <div className="flex items-center justify-between gap-1">
                  <DueDay due={line.due} isHandedIn={line.isHandedIn} />
                  {line.may.setDueDate && !line.isHandedIn ? (
                    <DueDateDialog
                      planId={planId}
                      centre={{ id: line.centreId, name: line.name }}
                      {...line.ownDueDate}
                      set={setDueDate}
                    />
                  ) : null}
                </div>
              </Td>
            ) : null}
            <Td>{line.heads.join(', ') || 'none'}</Td>
            <Td numeric>{formatFte(line.fte)}</Td>
            <Td numeric>
              {formatCount(line.rolesWithEstimate)} of {formatCount(line.roles)}
              {line.inDoubt > 0 ? (
                <TextLink
                  className="block"
                  href={`/plans/${planId}/evidence?${new URLSearchParams({ centre: line.centreId })}`}
                >
                  {formatCount(line.inDoubt)} in doubt<span className="sr-only"> in {line.name}</span>
                </TextLink>
              ) : null}
            </Td>
            {showsChanges ? (
              <Td>
                {line.changes ? (
                  <CentreChanges
                    planId={planId}
                    code={line.code}
                    name={line.name}
                    currency={currency}
                    changes={line.changes}
                  />
                ) : (
                  '–'
                )}
              </Td>
            ) : null}
            <Td>{line.submitted || line.decided ? <SubmissionTexts submission={line} /> : '–'}</Td>
            {hasSteps ? (
              <Td>
                <SubmissionButtons
                  planId={planId}
                  centre={line.name}
                  submission={line}
                  actions={actions}
                  stressesSubmit={false}
                />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
