import { Callout } from '@/components/ui/callout';
import { plural } from '@/lib/format';
import { FaultyCells } from './faulty-cells';
import type { FaultyCell, Hindrance } from './hindrance';

type Props = { centre: string; hindrance: Hindrance; onGo: (cell: FaultyCell) => void };

/** Why a cost centre was not submitted, and where to put it right. */
export function SubmitHindrance({ centre, hindrance, onGo }: Props) {
  return (
    <Callout tone="bad" role="alert" className="mb-4" title={`${centre} is not submitted.`}>
      {hindrance.kind === 'invalid' ? (
        <>
          <p>
            {hindrance.cells.length === 1
              ? 'One cell holds a value that cannot be saved and would be lost.'
              : `${hindrance.cells.length} cells hold values that cannot be saved and would be lost.`}{' '}
            Correct or undo {hindrance.cells.length === 1 ? 'it' : 'them'}, then submit again.
          </p>
          <FaultyCells cells={hindrance.cells} onGo={onGo} />
        </>
      ) : (
        <p>{sentenceOf(hindrance)}</p>
      )}
    </Callout>
  );
}

const sentenceOf = (hindrance: Exclude<Hindrance, { kind: 'invalid' }>) =>
  hindrance.kind === 'conflict'
    ? `${plural(hindrance.lines, 'line')} changed by somebody else at the same time: choose first which values to keep.`
    : `Your last changes are not stored yet. ${hindrance.message}`;
