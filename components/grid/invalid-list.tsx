import { FIELDS } from './fields';
import type { Sheet } from './sheet';

const MOST_SHOWN = 5;

/** Cells whose text cannot be saved, with their reasons. */
export function InvalidList({ sheet }: { sheet: Sheet }) {
  if (sheet.invalid.size === 0) return null;
  const titles = new Map(sheet.lines.map((line) => [line.id, line.role.title || line.role.code]));
  const cells = [...sheet.invalid].flatMap(([id, invalid]) =>
    [...invalid].map(([field, { text, reason }]) => ({ id, field, text, reason })),
  );
  return (
    <div role="status" className="text-13 text-bad">
      <p className="font-medium">
        {cells.length === 1 ? 'One cell is not saved.' : `${cells.length} cells are not saved.`} Everything
        else is.
      </p>
      <ul>
        {cells.slice(0, MOST_SHOWN).map(({ id, field, text, reason }) => (
          <li key={`${id} ${field}`}>
            {titles.get(id)}, {FIELDS[field].header.replace(', {currency}', '')}: “{text}”. {reason}.
          </li>
        ))}
        {cells.length > MOST_SHOWN ? <li>and {cells.length - MOST_SHOWN} more</li> : null}
      </ul>
    </div>
  );
}
