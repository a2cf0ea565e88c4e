import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a program of poppler says of a PDF. */
function run(program: string, options: readonly string[], bytes: Uint8Array, output: readonly string[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-pdf-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, [...options, file, ...output], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether poppler is there, which reads PDFs in these tests. */
export function popplerIsThere(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The lines of each page as they were written, without its foot, which is apart. */
export function pagesOf(file: Uint8Array): { lines: string[]; foot: string }[] {
  return run('pdftotext', ['-raw'], file, ['-'])
    .split('\f')
    .slice(0, -1)
    .map((page) => {
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      return { foot: lines.at(-1) ?? '', lines: lines.slice(0, -1) };
    });
}

/** All but the feet, with spaces for the ends of lines. */
export const textOf = (file: Uint8Array): string =>
  pagesOf(file)
    .flatMap(({ lines }) => lines)
    .join(' ');

/** "Title", "Pages" and what else `pdfinfo` says. */
export const infoOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    run('pdfinfo', [], file)
      .split('\n')
      .flatMap((line) => {
        const [, name, value = ''] = /^([^:]+):\s+(.*)$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value]];
      }),
  );

/** The bookmarks with the pages that they lead to. */
export function bookmarksOf(file: Uint8Array): { title: string; page: number }[] {
  const found = run('pdftohtml', ['-xml', '-i', '-stdout'], file).matchAll(
    /<item page="(\d+)">([^<]*)<\/item>/g,
  );
  return [...found].map(([, page, title = '']) => ({ title, page: Number(page) }));
}

export type Word = { text: string; left: number; right: number; top: number; bottom: number };

/** Every word with its place in points from the top left of its page of `width` by `height`. */
export function wordsOf(file: Uint8Array): { width: number; height: number; words: Word[] }[] {
  const pages = run('pdftotext', ['-bbox'], file, ['-']).split('<page ').slice(1);
  return pages.map((page) => ({
    width: Number(/^width="([\d.]+)"/.exec(page)?.[1]),
    height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
    words: [
      ...page.matchAll(
        /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)</g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      text,
      ...{ left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) },
    })),
  }));
}

/** The structure by its tags, as a screen reader goes through it. */
export const structureOf = (file: Uint8Array): string => run('pdfinfo', ['-struct-text'], file);
