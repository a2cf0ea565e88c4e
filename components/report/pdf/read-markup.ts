import { type ChildNode, type Element, isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Block, KeyFigure, Pair } from './document';
import { elementsIn, hasClass, isInside, isPrinted, type Nodes, named, withClass } from './elements';
import { readChart } from './read-chart';
import { readInlines, textIn } from './read-inlines';
import { readTable } from './read-table';

export type Reading = {
  /** Public address of this installation, before links to its pages. */
  origin: string;
  /** Rules that a drawing carries with it. */
  drawingStyles: string;
};

const INLINE = new Set(['a', 'button', 'em', 'span', 'strong']);

/**
 * What a page's markup says on paper, as blocks: the page's own components decide what is said and in which order, and this reads
 * their elements. What is not printed, is only read aloud, or only opens under a pointer is left out.
 */
export function readMarkup(markup: string, reading: Reading): Block[] {
  const root = parseDocument(markup, { lowerCaseTags: false, lowerCaseAttributeNames: false });
  const tables = DomUtils.getElementsByTagName('table', root.children);
  const captions = new Set(tables.map(({ attribs }) => attribs['aria-labelledby']));
  return readBlocks(root.children, { ...reading, captions });
}

/** `captions` are the ids of paragraphs that name a table. */
type Scope = Reading & { captions: ReadonlySet<string | undefined> };

/** Inline nodes beside each other are a paragraph; every other element is read by its kind. */
function readBlocks(nodes: Nodes, scope: Scope): Block[] {
  const blocks: Block[] = [];
  let loose: ChildNode[] = [];
  const close = () => {
    const inlines = readInlines(loose, scope.origin);
    if (inlines.length > 0) blocks.push({ kind: 'text', inlines, isProse: false });
    loose = [];
  };
  for (const node of nodes) {
    if (!isTag(node) || INLINE.has(node.name)) loose.push(node);
    else {
      close();
      if (isPrinted(node)) blocks.push(...readElement(node, scope));
    }
  }
  close();
  return blocks;
}

function readElement(element: Element, scope: Scope): Block[] {
  const { name, attribs, children } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
      return [
        {
          kind: 'heading',
          level: Number(name.slice(1)),
          id: attribs.id ?? '',
          inlines: readInlines(children, scope.origin),
        },
      ];
    case 'p':
      return readParagraph(element, scope);
    case 'ol':
    case 'ul':
      return [readList(element, scope)];
    case 'dl':
      return [readDefinitions(element, scope)];
    case 'figure':
      return readChart(element, scope.drawingStyles);
    case 'table':
      return [readTable(element, scope.origin)];
    default:
      return readBlocks(children, scope);
  }
}

function readParagraph(element: Element, { origin, captions }: Scope): Block[] {
  const inlines = readInlines(element.children, origin, element);
  if (inlines.length === 0) return [];
  const isCaption = 'id' in element.attribs && captions.has(element.attribs.id);
  return [
    isCaption
      ? { kind: 'caption', inlines }
      : { kind: 'text', inlines, isProse: isInside(element, 'max-w-prose') },
  ];
}

/** A numbered list of nothing but links to headings of this document is its contents. */
function readList(element: Element, { origin }: Scope): Block {
  const isOrdered = element.name === 'ol';
  const items = elementsIn(element).map(({ children }) => readInlines(children, origin));
  const links = items.flatMap(([first, ...others]) =>
    first?.href?.startsWith('#') && others.length === 0
      ? [{ text: first.text, target: first.href.slice(1) }]
      : [],
  );
  return isOrdered && links.length === items.length
    ? { kind: 'contents', items: links }
    : { kind: 'list', isOrdered, items };
}

/** Key figures, names with values at the right, or questions with their answers. */
function readDefinitions(element: Element, { origin }: Scope): Block {
  const groups = elementsIn(element).filter(isPrinted);
  if (withClass(element, 'key-value')) {
    return { kind: 'figures', items: groups.map((group) => readKeyFigure(group, origin)) };
  }
  const items = groups.map((group): Pair => {
    const [name, value] = [named('dt', group), named('dd', group)];
    return {
      name: name ? readInlines(name.children, origin, name) : [],
      value: value ? readInlines(value.children, origin) : [],
    };
  });
  return { kind: withClass(element, 'text-right') ? 'ledger' : 'answers', items };
}

function readKeyFigure(group: Element, origin: string): KeyFigure {
  const [label, value] = [named('dt', group), named('dd', group)];
  const [figure = '', ...notes] = value ? linesOf(value, origin) : [];
  return { label: label ? textIn(readInlines(label.children, origin)) : '', value: figure, notes };
}

/** The texts of an element, each part that stands in a line of its own apart. */
function linesOf(element: Element, origin: string): string[] {
  const parts = elementsIn(element).filter((part) => isPrinted(part) && hasClass(part, 'block'));
  if (parts.length > 0) return parts.flatMap((part) => linesOf(part, origin));
  const text = textIn(readInlines(element.children, origin));
  return text === '' ? [] : [text];
}
