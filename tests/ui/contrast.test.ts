import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve(__dirname, '../../app/globals.css'), 'utf8');
const TOKEN =
  /--([a-z0-9-]+): light-dark\((#[0-9a-f]{6})(?:[0-9a-f]{2})?, (#[0-9a-f]{6})(?:[0-9a-f]{2})?\);/g;

type Linear = [r: number, g: number, b: number];

const tokens = new Map([...css.matchAll(TOKEN)].map(([, name, light, dark]) => [name, { light, dark }]));

function colour(name: string, theme: 'light' | 'dark'): Linear {
  const hex = tokens.get(name)?.[theme];
  if (!hex) throw new Error(`There is no token --${name}`);
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2, contrast ratio. */
function contrast(a: Linear, b: Linear): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const GROUNDS = ['surface', 'raised', 'sunken'];
const TEXTS: [text: string, grounds: string[]][] = [
  ['ink', [...GROUNDS, 'accent-wash', 'good-wash', 'bad-wash', 'caution-wash']],
  ['muted', GROUNDS],
  ['accent', ['surface', 'raised', 'sunken', 'accent-wash', 'caution-wash', 'bad-wash']],
  ['accent-strong', ['surface', 'accent-wash']],
  ['good', ['surface', 'raised', 'good-wash']],
  ['bad', ['surface', 'raised', 'bad-wash']],
  ['caution', ['surface', 'raised', 'caution-wash']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-bad', ['bad', 'bad-strong']],
];
const HUES = Array.from({ length: 8 }, (_, i) => `hue-${i + 1}`);

/** Matrices over linear RGB for full colour blindness of one kind: Machado, Oliveira and Fernandes, 2009. */
const VISION: Record<string, number[][]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(TEXTS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s is read at 4.5 : 1',
    (text, ground) => {
      expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['control', 'baseline', 'plan', ...HUES])('%s stands out from the surface at 3 : 1', (name) => {
    expect(contrast(colour(name, theme), colour('surface', theme))).toBeGreaterThanOrEqual(3);
  });

  test('the borders of controls stand out from the rail at 3 : 1', () => {
    expect(contrast(colour('control', theme), colour('raised', theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(VISION))('any two of the eight hues are apart in %s vision', (vision) => {
    const seen = HUES.map((hue) => perceived(through(VISION[vision] ?? [], colour(hue, theme))));
    const closest = seen.flatMap((a, i) =>
      seen.slice(i + 1).map((b, j) => ({ pair: `${HUES[i]} ${HUES[i + j + 1]}`, apart: distance(a, b) })),
    );
    expect(closest.filter(({ apart }) => apart < 0.09)).toEqual([]);
  });
});

function through(matrix: number[][], [r, g, b]: Linear): Linear {
  const row = (i: number) => {
    const [x = 0, y = 0, z = 0] = matrix[i] ?? [];
    return Math.min(1, Math.max(0, x * r + y * g + z * b));
  };
  return [row(0), row(1), row(2)];
}

/** Oklab, in which distance goes with how different two colours look. */
function perceived([r, g, b]: Linear): Linear {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Linear, b: Linear) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
