import { wrapLabel } from './labels';

/** Styles that a class gives a drawing on the page and that a file must carry itself. */
export const DRAWN_PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

const PADDING_PX = 16;
/** Type sizes of the header in pixels: the text, its line, and what a character takes at most. */
const TITLE = { size: 15, weight: 600, line: 20, character: 8.5 };
const SUBTITLE = { size: 12, weight: 400, line: 17, character: 6.6 };
const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of the PNG for each of the drawing. */
const PNG_SCALE = 2;

type Texts = { title: string; subtitle: string };
type Picture = { text: string; width: number; height: number };

/** A drawing as a file of its own, in the light theme whatever the page shows, under its title and subtitle. */
export function pictureOf(drawing: SVGSVGElement, texts: Texts): Picture {
  const box = drawing.viewBox.baseVal;
  const host = document.createElement('div');
  host.dataset.theme = 'light';
  host.className = 'chart-export';
  const copy = drawing.cloneNode(true);
  host.append(copy);
  document.body.append(host);
  try {
    const width = box.width + 2 * PADDING_PX;
    const title = wrapLabel(texts.title, Math.floor(box.width / TITLE.character));
    const subtitle = wrapLabel(texts.subtitle, Math.floor(box.width / SUBTITLE.character));
    const header = title.length * TITLE.line + subtitle.length * SUBTITLE.line + PADDING_PX / 2;
    const height = box.height + header + 2 * PADDING_PX;
    const root = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
    const styles = getComputedStyle(host);
    root.append(
      element('rect', { width, height, fill: styles.backgroundColor }),
      ...lines(title, TITLE, PADDING_PX, styles.color),
      ...lines(subtitle, SUBTITLE, PADDING_PX + title.length * TITLE.line, styles.color),
    );
    if (copy instanceof SVGSVGElement) {
      carryStyles([...copy.querySelectorAll('*')]);
      for (const unseen of copy.querySelectorAll('[data-screen-only]')) unseen.remove();
      copy.removeAttribute('class');
      copy.removeAttribute('style');
      for (const [name, value] of Object.entries({
        x: PADDING_PX,
        y: PADDING_PX + header,
        ...size(box),
      })) {
        copy.setAttribute(name, String(value));
      }
      root.append(copy);
    }
    return { text: new XMLSerializer().serializeToString(root), width, height };
  } finally {
    host.remove();
  }
}

/** The same as a PNG, drawn by the browser. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const image = await loadedImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * PNG_SCALE;
  canvas.height = picture.height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no PNG.'))),
      'image/png',
    );
  });
}

/** By its events: `decode()` of a drawing with patterns sometimes never settles in Chromium. */
function loadedImage(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The browser could not draw the picture.'));
    image.src = source;
  });
}

export function save(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const size = ({ width, height }: DOMRect) => ({ width, height });

/** Reads all before it changes any, since a rule may depend on the class of a parent. */
function carryStyles(parts: readonly Element[]): void {
  const styles = parts.map((part) => {
    const computed = getComputedStyle(part);
    return DRAWN_PROPERTIES.map((name) => [name, computed.getPropertyValue(name)] as const);
  });
  for (const [i, part] of parts.entries()) {
    for (const [name, value] of styles[i] ?? []) if (value) part.setAttribute(name, value);
    part.removeAttribute('class');
    part.removeAttribute('style');
  }
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function lines(content: readonly string[], type: typeof TITLE, top: number, fill: string): SVGElement[] {
  return content.map((line, i) => {
    const made = element('text', {
      x: PADDING_PX,
      y: top + (i + 0.8) * type.line,
      'font-family': 'Inter, system-ui, sans-serif',
      'font-size': type.size,
      'font-weight': type.weight,
      fill,
    });
    made.textContent = line;
    return made;
  });
}
