import { type AnyNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** A figure with its sign and currency, without its unit. */
const FIGURE = /[−+]?[€£$]?\d(?:[\d.,]*\d)?/g;

export const figuresIn = (text: string): string[] => text.match(FIGURE) ?? [];

/** Every figure that the page's markup shows on paper, in its order. */
export function figuresOnPaper(markup: string): string[] {
  const texts: string[] = [];
  const walk = (node: AnyNode): void => {
    if (isText(node)) texts.push(node.data);
    if (!('children' in node)) return;
    if (isTag(node) && !isOnPaper(node.attribs)) return;
    for (const child of node.children) walk(child);
    if (isTag(node)) texts.push('\n');
  };
  walk(parseDocument(markup));
  return figuresIn(texts.join(''));
}

const isOnPaper = ({ class: classes = '', popover }: Record<string, string>) =>
  popover === undefined && !classes.split(' ').some((name) => name === 'print:hidden' || name === 'sr-only');

/** What of `wanted` does not follow in `found` in this order; nothing where all does. */
export function missingInOrder(wanted: readonly string[], found: readonly string[]): string[] {
  let at = 0;
  const missing: string[] = [];
  for (const figure of wanted) {
    const next = found.indexOf(figure, at);
    if (next === -1) missing.push(figure);
    else at = next + 1;
  }
  return missing;
}
