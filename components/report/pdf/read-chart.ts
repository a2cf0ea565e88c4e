import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Block } from './document';
import { withClass } from './elements';

/** Keeps a minus sign with its number in a browser; a typesetter does not part them. */
const WORD_JOINER = '\u2060';

/** A chart under its finding; nothing where the figure draws nothing. `styles` are rules that the drawing carries with it. */
export function readChart(figure: Element, styles: string): Block[] {
  const svg = DomUtils.findOne(
    ({ name, attribs }) => name === 'svg' && 'viewBox' in attribs,
    figure.children,
  );
  if (!svg) return [];
  const said = (name: string) => {
    const caption = withClass(figure, name);
    return caption ? DomUtils.textContent(caption).replaceAll(WORD_JOINER, '') : '';
  };
  return [
    {
      kind: 'chart',
      title: said('chart-title'),
      subtitle: said('chart-subtitle'),
      description: descriptionOf(figure, svg),
      svg: drawingOf(svg, styles),
    },
  ];
}

/** What the drawing says to who cannot see it: its own words, else those of the cursor over it. */
function descriptionOf(figure: Element, svg: Element): string {
  const cursor = DomUtils.findOne(({ attribs }) => 'aria-valuetext' in attribs, figure.children);
  return svg.attribs['aria-label'] ?? cursor?.attribs['aria-valuetext'] ?? '';
}

function drawingOf({ attribs: { viewBox = '' }, children }: Element, styles: string): string {
  const [, , width, height] = viewBox.split(' ');
  const drawn = DomUtils.getOuterHTML(children, { xmlMode: true });
  const root = `xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}"`;
  return `<svg ${root}><style>text{font-family:Inter}${styles}</style>${drawn}</svg>`;
}
