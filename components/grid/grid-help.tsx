import { Dialog } from '@/components/ui/dialog';

const KEYS: readonly (readonly [keys: string, effect: string])[] = [
  ['Arrows, Page up, Page down, Home, End', 'move between cells'],
  ['Enter or F2, or just type', 'edit the cell; on an estimate, open it'],
  ['Enter, Tab', 'keep what was typed'],
  ['Esc while editing', 'put back what was there'],
  ['Esc while not editing', 'leave the grid: the focus goes to the buttons above it'],
  ['Ctrl Z, Ctrl Y', 'undo, redo'],
  ['Space', 'select the line'],
  ['Shift ↑, Shift ↓', 'select several lines'],
  ['Ctrl C', 'copy the selected lines, or the focused cell'],
  ['Ctrl V', 'paste a block from a spreadsheet; lines beyond the last one are added'],
  ['Ctrl D', 'fill down: the first selected line’s value into the others, or the cell above into this one'],
  ['Ctrl Delete', 'remove the selected lines'],
];

const TYPED: readonly (readonly [typed: string, effect: string])[] = [
  ['+5%  or  -5%', 'raises or lowers an amount by 5 %'],
  ['+3  or  -3', 'adds to or takes from an amount'],
  ['=1/3*40', 'is the result of the sum; + − × ÷, brackets and percentages are understood'],
  ['-3 in a percent column', 'is the value −3 %, because growth may be negative'],
  ['+=1  or  -=1', 'adds or takes one percentage point in a percent column; works on amounts as well'],
  ['1.250,50  ·  1,250.50  ·  12,5 %', 'are understood in either notation'],
];

export function GridHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys of the grid" size="wide">
      <Keys caption="Keys" rows={KEYS} />
      <Keys caption="What may be typed" rows={TYPED} />
      <p className="text-13 text-muted">
        Pasted signs are part of the value: -3 pasted is minus three. ⌘ works in the place of Ctrl.
      </p>
    </Dialog>
  );
}

function Keys({ caption, rows }: { caption: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="mb-4 w-full text-13">
      <caption className="pb-1 text-left font-semibold">{caption}</caption>
      <tbody>
        {rows.map(([keys, effect]) => (
          <tr key={keys} className="border-t border-line align-top">
            <th
              scope="row"
              className="py-1 pr-4 text-left font-medium whitespace-nowrap max-sm:whitespace-normal"
            >
              {keys}
            </th>
            <td className="py-1">{effect}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
