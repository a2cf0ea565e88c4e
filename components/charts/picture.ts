/** Styles that a class gives a drawing on the page and that a file must carry itself. */
const PROPERTIES = [
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

const HEADER_PX = 56;
const PADDING_PX = 16;
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
    const height = box.height + HEADER_PX + 2 * PADDING_PX;
    const root = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
    const styles = getComputedStyle(host);
    root.append(
      element('rect', { width, height, fill: styles.backgroundColor }),
      text(texts.title, { y: PADDING_PX + 14, 'font-size': 15, 'font-weight': 600, fill: styles.color }),
      text(texts.subtitle, { y: PADDING_PX + 34, 'font-size': 12, fill: styles.color }),
    );
    if (copy instanceof SVGSVGElement) {
      carryStyles([...copy.querySelectorAll('*')]);
      for (const unseen of copy.querySelectorAll('[data-screen-only]')) unseen.remove();
      copy.removeAttribute('class');
      copy.removeAttribute('style');
      for (const [name, value] of Object.entries({
        x: PADDING_PX,
        y: PADDING_PX + HEADER_PX,
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
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
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
    return PROPERTIES.map((name) => [name, computed.getPropertyValue(name)] as const);
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

function text(content: string, attributes: Record<string, string | number>): SVGElement {
  const made = element('text', {
    x: PADDING_PX,
    'font-family': 'Inter, system-ui, sans-serif',
    ...attributes,
  });
  made.textContent = content;
  return made;
}
