import type { Paper } from '@/lib/report-host/protocol';

/** A stretch of text in one look. */
export type Inline = {
  text: string;
  strong?: true;
  muted?: true;
  badge?: true;
  /** "#" and the id of a heading, or a whole address. */
  href?: string;
};

export type Cell = {
  inlines: Inline[];
  /** Of a column, below its name. */
  unit: string;
  isNumeric: boolean;
  isStrong: boolean;
  /** Steps into the tree of cost centres. */
  depth: number;
  span: number;
};

export type TableBlock = {
  kind: 'table';
  /** Shares of the page's width, one for each column. */
  widths: number[];
  head: Cell[][];
  /** Groups of rows, apart by a stronger rule. */
  bodies: Cell[][][];
};

export type KeyFigure = { label: string; value: string; notes: string[] };
export type Pair = { name: Inline[]; value: Inline[] };

/** What stands below each other on the pages. */
export type Block =
  | { kind: 'heading'; level: number; id: string; inlines: Inline[] }
  | { kind: 'text'; inlines: Inline[]; isProse: boolean }
  | { kind: 'caption'; inlines: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  /** Links to headings, in their order. */
  | { kind: 'contents'; items: { text: string; target: string }[] }
  | { kind: 'figures'; items: KeyFigure[] }
  /** Questions beside their answers. */
  | { kind: 'answers'; items: Pair[] }
  /** Names with values at the right, in two columns. */
  | { kind: 'ledger'; items: Pair[] }
  | { kind: 'chart'; title: string; subtitle: string; description: string; svg: string }
  | TableBlock;

/** A document as `document.typ` sets it. */
export type Document = {
  paper: Paper;
  title: string;
  author: string;
  /** At the left of each page's foot. */
  foot: string;
  /** By the names of the theme's tokens. */
  colours: Record<string, string>;
  blocks: Block[];
};
