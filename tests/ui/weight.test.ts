import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = (name: string) => path.resolve(__dirname, '../../components', name);
const filesThatImport = (name: string, specifier: RegExp) =>
  readdirSync(folder(name)).filter((file) =>
    specifier.test(readFileSync(path.join(folder(name), file), 'utf8')),
  );

test('only the menu and the combobox bring react-aria, so that a page without them does not load it', () => {
  expect(filesThatImport('ui', /from 'react-aria|from '\.\/(menu|combobox)'/)).toEqual([
    'combobox.tsx',
    'menu.tsx',
  ]);
  expect(filesThatImport('charts', /react-aria|ui\/(menu|combobox)/)).toEqual([]);
});

test('no primitive or chart writes a style element, which the Content-Security-Policy would refuse', () => {
  for (const name of ['ui', 'charts'])
    expect(filesThatImport(name, /<style|createElement\('style'/)).toEqual([]);
});
