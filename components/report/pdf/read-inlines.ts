import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { Inline } from './document';
import { hasClass, isPrinted, type Nodes } from './elements';

type Look = Omit<Inline, 'text'>;

/** The texts of nodes with their looks; `origin` goes before links to pages of this installation. */
export function readInlines(nodes: Nodes, origin: string, around?: Element): Inline[] {
  return joined(nodes.flatMap((node) => stretches(node, origin, around ? lookOf(around, origin) : {})));
}

export const textIn = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

function stretches(node: ChildNode, origin: string, look: Look): Inline[] {
  if (isText(node)) return [{ text: node.data, ...look }];
  if (!isTag(node) || !isPrinted(node)) return [];
  return node.children.flatMap((child) => stretches(child, origin, { ...look, ...lookOf(node, origin) }));
}

function lookOf(element: Element, origin: string): Look {
  const href = element.name === 'a' ? element.attribs.href : undefined;
  return {
    ...(element.name === 'strong' || hasClass(element, 'font-semibold') ? { strong: true } : {}),
    ...(hasClass(element, 'text-muted') ? { muted: true } : {}),
    ...(hasClass(element, 'badge') ? { badge: true } : {}),
    ...(href ? { href: href.startsWith('/') ? `${origin}${href}` : href } : {}),
  };
}

/** Neighbours that look alike are one; space at either end is none. */
function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (last && looksLike(last, inline)) last.text += inline.text;
    else all.push({ ...inline });
  }
  const [first, last] = [all[0], all.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return all.filter(({ text }) => text !== '');
}

const looksLike = (a: Look, b: Look) =>
  a.strong === b.strong && a.muted === b.muted && a.badge === b.badge && a.href === b.href;
