import { Dialog } from '@/components/ui/dialog';

const KEYS: readonly (readonly [keys: string, effect: string])[] = [
  ['Arrows, Page up, Page down, Home, End, Tab', 'move between cells; Ctrl with an arrow goes to the border'],
  ['Enter or F2, or just type', 'edit the cell; on an estimate, open it'],
  ['Enter, Tab', 'keep what was typed'],
  ['Ctrl Enter', 'put what was typed into every selected cell: a value, a change such as +5%, or a sum'],
  ['Esc while editing', 'put back what was there'],
  [
    'Shift with arrows, Page up, Page down, Home, End',
    'select several cells; with Ctrl and an arrow up to the border',
  ],
  ['Drag, or Shift and click', 'the same with the mouse'],
  ['Ctrl A, Ctrl Space', 'select all lines that are shown; whole columns'],
  ['Esc', 'only one cell is selected again; then leave the grid: the focus goes to the buttons above it'],
  ['Space', 'tick the line; Shift and click on a box ticks all lines up to it'],
  ['Ctrl C, Ctrl X', 'copy, cut the selected cells; with one cell alone, the lines that are ticked'],
  [
    'Ctrl V',
    'paste from a spreadsheet: one value or a fitting block fills the selected cells; lines beyond the last one are added',
  ],
  [
    'Ctrl D, Ctrl R',
    'fill the first line down, the first column to the right; one cell takes the value above or before it',
  ],
  ['The corner of the selected cells', 'drawn with the mouse, repeats them'],
  ['Delete', 'empty the selected cells, where they may be empty'],
  ['Ctrl Delete', 'remove the lines that are ticked, else those of the selected cells'],
  ['Ctrl Z, Ctrl Y or Ctrl Shift Z', 'undo, redo: all steps since the page was opened'],
  ['?', 'this list'],
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
