import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { APART, FORBIDDEN_IN_COMPONENTS, LEAVES, RULES, type Rule } from './rules';

type Import = { file: string; specifier: string; typeOnly: boolean };

const root = path.resolve(__dirname, '../..');
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

const STATEMENT = /^(?:import|export)\s+(?:(type\s+)?((?:\*|\{|\w)[^'";=()]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const CALL = /(?<![\w.])(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;
/** `new URL('./x.ts', import.meta.url)`, the way a worker is named. */
const WORKER = /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

function importsOf(file: string, source: string): Import[] {
  const statements = [...source.matchAll(STATEMENT)].map((m) => ({
    file,
    specifier: m[3] ?? '',
    typeOnly: Boolean(m[1]) || isOnlyTypes(m[2] ?? ''),
  }));
  const calls = [...source.matchAll(CALL), ...source.matchAll(WORKER)].map((m) => ({
    file,
    specifier: m[1] ?? '',
    typeOnly: false,
  }));
  return [...statements, ...calls];
}

const isOnlyTypes = (clause: string) => {
  const names = /^\{([^}]*)\}/
    .exec(clause.trim())?.[1]
    ?.split(',')
    .map((n) => n.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((n) => n.startsWith('type '));
};

/** The imported module as a path from the root, or null where it is a package. */
function moduleOf({ file, specifier }: Import): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  return null;
}

const within = (module: string, folder: string) =>
  module === folder || module.startsWith(`${folder}/`) || module.startsWith(`${folder}.`);

function ruleOf(file: string): Rule | undefined {
  return RULES.filter((rule) => within(file, rule.from)).sort((a, b) => b.from.length - a.from.length)[0];
}

function verdict(imported: Import): string | null {
  const rule = ruleOf(imported.file);
  if (!rule) return null;
  const module = moduleOf(imported);
  const says = `${imported.file} imports ${imported.specifier}`;
  if (isApart(imported, module)) return says;
  if (module === null) return packageIsAllowed(rule, imported) ? null : says;
  if (!LEAVES.some((leaf) => within(imported.file, leaf)) && LEAVES.some((leaf) => within(module, leaf)))
    return says;
  if (within(module, rule.from) || rule.modules === '*') return null;
  if (rule.modules.some((folder) => within(module, folder))) return null;
  if (imported.typeOnly && rule.typesOf?.some((folder) => within(module, folder))) return null;
  return /\.(css|json)$/.test(module) && within(imported.file, 'app') ? null : says;
}

function isApart({ file, specifier }: Import, module: string | null): boolean {
  if ([APART.folder, ...LEAVES].some((folder) => within(file, folder))) return false;
  return module === null
    ? APART.packages.some((name) => within(specifier, name))
    : within(module, APART.folder);
}

function packageIsAllowed(rule: Rule, { file, specifier, typeOnly }: Import): boolean {
  if (within(file, 'components') && FORBIDDEN_IN_COMPONENTS.some((name) => within(specifier, name)))
    return false;
  if (rule.packages === '*') return true;
  if (specifier.startsWith('node:')) return rule.packages.includes('node:*');
  return rule.packages.some((name) => within(specifier, name)) || (typeOnly && specifier === 'next');
}

const imports = files.flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));

describe('the house', () => {
  test('every import of every source file keeps to the rules of architecture.md', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(verdict).filter((v) => v !== null)).toEqual([]);
  });

  test.each([
    ['lib/engine/rollup.ts', "import { z } from 'zod';"],
    ['lib/engine/rollup.ts', "import { log } from '../log';"],
    ['lib/services/roles/update.ts', "import { eq } from 'drizzle-orm';"],
    ['lib/services/roles/update.ts', "import { headers } from 'next/headers';"],
    ['components/grid/grid.tsx', "import { updateRole } from '@/lib/services/roles/update';"],
    ['components/grid/grid.tsx', "const x = await import('@/db');"],
    ['app/page.tsx', "import { roles } from '@/db/schema';"],
    ['components/report/report-document.tsx', "import { makePdf } from './pdf/make-pdf';"],
    ['components/watch/pack-document.tsx', "import { parseDocument } from 'htmlparser2';"],
    ['db/queries/roles.ts', "import { can } from '@/lib/access';"],
    ['lib/services/roles/update.ts', "import { arbitrary } from '../../../tests/helpers/random-plan';"],
  ])('a forbidden import in %s is found: %s', (file, source) => {
    expect(importsOf(file, source).map(verdict)).toEqual([expect.stringContaining(file)]);
  });

  test('every folder of the product has its rule', () => {
    const product = files.filter(
      (file) => !/^[^/]+\.ts$/.test(file) || ['proxy.ts', 'instrumentation.ts'].includes(file),
    );
    expect(product.filter((file) => !ruleOf(file))).toEqual([]);
  });

  test("files with 'use server' export nothing but actions made by defineAction", () => {
    const actions = files.filter((file) =>
      /^['"]use server['"]/m.test(readFileSync(path.join(root, file), 'utf8')),
    );
    const exported = actions.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/^export\s+(.*)$/gm)].map(
        (m) => `${file}: ${m[1]}`,
      ),
    );
    const strangers = exported.filter((line) => !/: const \w+ = define(Public)?Action\(/.test(line));
    expect(actions.length).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
  });

  test('no source file but the tools prints, casts to any, or silences the compiler', () => {
    const product = files.filter((file) => !LEAVES.some((leaf) => within(file, leaf)));
    const found = product.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|console\.\w+\(/.test(line)
            ? [`${file}:${i + 1}`]
            : [],
        ),
    );
    expect(found).toEqual([]);
  });
});
