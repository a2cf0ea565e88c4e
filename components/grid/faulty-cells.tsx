import { FIELDS } from './fields';
import type { FaultyCell } from './hindrance';

const MOST_SHOWN = 5;

type Props = { cells: readonly FaultyCell[]; onGo: (cell: FaultyCell) => void };

/** Cells whose text cannot be saved, with their reasons; each leads to its place. */
export function FaultyCells({ cells, onGo }: Props) {
  return (
    <ul>
      {cells.slice(0, MOST_SHOWN).map((cell) => (
        <li key={`${cell.id} ${cell.field}`}>
          <button type="button" className="text-left underline underline-offset-2" onClick={() => onGo(cell)}>
            {cell.line}, {FIELDS[cell.field].header.replace(', {currency}', '')}
          </button>
          : “{cell.text}”. {cell.reason}.
        </li>
      ))}
      {cells.length > MOST_SHOWN ? <li>and {cells.length - MOST_SHOWN} more</li> : null}
    </ul>
  );
}
