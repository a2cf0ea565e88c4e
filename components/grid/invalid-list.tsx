import { FaultyCells } from './faulty-cells';
import { type FaultyCell, faultyCells } from './hindrance';
import type { Sheet } from './sheet';

/** Cells whose text cannot be saved, with their reasons. */
export function InvalidList({ sheet, onGo }: { sheet: Sheet; onGo: (cell: FaultyCell) => void }) {
  if (sheet.invalid.size === 0) return null;
  const cells = faultyCells(sheet);
  return (
    <div role="status" className="text-13 text-bad">
      <p className="font-medium">
        {cells.length === 1 ? 'One cell is not saved.' : `${cells.length} cells are not saved.`} Everything
        else is.
      </p>
      <FaultyCells cells={cells} onGo={onGo} />
    </div>
  );
}
