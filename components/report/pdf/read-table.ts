import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Cell, TableBlock } from './document';
import { elementsIn, hasClass } from './elements';
import { readInlines, textIn } from './read-inlines';

/** A table, with its columns' shares of the page from what they hold. */
export function readTable(table: Element, origin: string): TableBlock {
  const rowsOf = (part: Element) => elementsIn(part).map((row) => readRow(row, origin));
  const parts = elementsIn(table);
  const head = parts.filter(({ name }) => name === 'thead').flatMap(rowsOf);
  const bodies = parts
    .filter(({ name }) => name === 'tbody' || name === 'tfoot')
    .map(rowsOf)
    .filter((rows) => rows.length > 0);
  const rows = bodies.flat();
  const columns = [...head, ...rows].reduce((most, row) => Math.max(most, row.length), 0);
  const inColumn = (part: Cell[][], at: number) =>
    part.flatMap((row) => row[at] ?? []).filter(({ span }) => span === 1);
  const needsFor = (lines: 1 | 2) =>
    Array.from({ length: columns }, (_, at) => needOf(inColumn(head, at), inColumn(rows, at), lines));
  const roomy = needsFor(1).map(({ whole }) => whole);
  return { kind: 'table', widths: fits(roomy) ? roomy : levelled(needsFor(2)), head, bodies };
}

const readRow = (row: Element, origin: string): Cell[] =>
  elementsIn(row).map((cell) => ({
    ...readCell(cell, origin),
    isStrong: hasClass(row, 'font-semibold'),
  }));

function readCell(cell: Element, origin: string): Omit<Cell, 'isStrong'> {
  const unit = elementsIn(cell).find((part) => hasClass(part, 'head-unit'));
  const indents = elementsIn(cell).map(({ attribs }) =>
    /padding-left:\s*([\d.]+)rem/.exec(attribs.style ?? ''),
  );
  return {
    inlines: readInlines(
      cell.children.filter((part) => part !== unit),
      origin,
    ),
    unit: unit ? DomUtils.textContent(unit) : '',
    isNumeric: hasClass(cell, 'numeric'),
    depth: Number(indents.find((indent) => indent !== null)?.[1] ?? 0),
    span: Number(cell.attribs.colspan ?? 1),
  };
}

/** What a column asks for, in characters: to stand in one line, and at least, so that no number and no word of it breaks. */
type Need = { whole: number; least: number };

/** Characters of a table's type beside each other on a page, and of those what is left free in each column. */
const ROOM = 118;
const FREE = 2;
/** Above so many a text wraps although there is room, and above so many a word is hyphenated. */
const LONGEST = { text: 72, value: 24, word: 20 };

/** A column's name stands in so many lines above its unit. */
function needOf(head: readonly Cell[], cells: readonly Cell[], lines: 1 | 2): Need {
  const longest = (lengths: readonly number[]) => lengths.reduce((most, length) => Math.max(most, length), 4);
  const least = longest([...head, ...cells].flatMap(wordsOf)) + FREE;
  const whole = longest([
    ...head.map(({ inlines, unit }) => Math.max(Math.ceil(textIn(inlines).length / lines), unit.length)),
    ...cells.map(({ inlines, depth, isNumeric }) =>
      Math.min(textIn(inlines).length + 2 * depth, isNumeric ? LONGEST.value : LONGEST.text),
    ),
  ]);
  return { least, whole: Math.max(least, whole + FREE) };
}

/** Lengths of what stays in one line, which ends at a space or after a hyphen and not between a number and its unit. */
const wordsOf = ({ inlines, unit }: Cell) =>
  `${textIn(inlines)} ${unit}`.split(/[ -]/).map(({ length }) => Math.min(length, LONGEST.word));

/** Widths that fit on the page: the widest columns give way first, none below its least. */
function levelled(needs: readonly Need[]): number[] {
  for (let level = LONGEST.text + FREE; ; level -= 1) {
    const widths = needs.map(({ whole, least }) => Math.max(least, Math.min(whole, level)));
    const isAtLeast = widths.every((width, at) => width === needs[at]?.least);
    if (isAtLeast || fits(widths)) return widths;
  }
}

const fits = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0) <= ROOM;
