import { type ChildNode, type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';

export const elementsIn = ({ children }: Element): Element[] => children.filter(isTag);

export const hasClass = ({ attribs }: Element, name: string): boolean =>
  (attribs.class ?? '').split(' ').includes(name);

/** The first element below with the class. */
export const withClass = ({ children }: Element, name: string): Element | null =>
  DomUtils.findOne((element) => hasClass(element, name), children);

export const isInside = ({ parent }: Element, name: string): boolean =>
  parent !== null && isTag(parent) && hasClass(parent, name);

/** Neither left out of print, nor only read aloud, nor only shown under a pointer. */
export const isPrinted = (element: Element): boolean =>
  !hasClass(element, 'print:hidden') && !hasClass(element, 'sr-only') && !('popover' in element.attribs);

/** The first element of a name below. */
export const named = (name: string, { children }: Element): Element | undefined =>
  DomUtils.getElementsByTagName(name, children, true, 1)[0];

export type Nodes = readonly ChildNode[];
