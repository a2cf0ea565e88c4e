/** Who may import whom: docs/architecture.md as data. The longest matching folder decides. */
export type Rule = {
  /** Folder or file of the importing module, from the project's root. */
  from: string;
  /** Own folder aside: project folders that it may import, whole or types only, and packages. '*' is anything. */
  modules: string[] | '*';
  typesOf?: string[];
  packages: string[] | '*';
};

/** Small modules without dependencies of their own that every part on the server shares. */
const SHARED = ['lib/env', 'lib/errors', 'lib/ids', 'lib/clock', 'lib/log', 'lib/result', 'lib/group-by'];
/** Pure modules that run anywhere. */
const PURE = ['lib/result', 'lib/group-by', 'lib/format', 'lib/glossary'];

export const RULES: Rule[] = [
  { from: 'lib/engine', modules: [], packages: ['pure-rand'] },
  {
    from: 'lib/plan',
    modules: ['lib/engine/types', 'lib/result', 'lib/group-by'],
    typesOf: ['lib/engine'],
    packages: ['zod'],
  },
  { from: 'lib/access', modules: ['lib/plan', ...PURE], typesOf: ['lib/engine'], packages: [] },
  {
    from: 'lib/tabular',
    modules: ['lib/plan', ...PURE],
    typesOf: ['lib/engine'],
    packages: ['papaparse', 'hucre', 'zod'],
  },
  { from: 'lib/actuals', modules: ['lib/engine', 'lib/plan', 'lib/group-by'], packages: [] },
  {
    from: 'lib/evidence',
    modules: ['lib/plan', ...PURE],
    typesOf: ['lib/engine'],
    packages: ['hucre', 'zod'],
  },
  {
    from: 'lib/sample',
    modules: ['lib/plan', 'lib/evidence'],
    typesOf: ['lib/engine', 'lib/access'],
    packages: [],
  },
  { from: 'lib/engine-host', modules: ['lib/engine'], packages: ['node:*'] },
  { from: 'lib/workbook', modules: ['lib/engine', 'lib/plan', ...PURE], packages: ['hucre'] },
  { from: 'lib/workbook-host', modules: ['lib/workbook'], packages: ['node:*'] },
  {
    from: 'lib/report-host',
    modules: ['lib/errors'],
    typesOf: ['lib/services'],
    packages: ['async-mutex', 'node:*'],
  },
  { from: 'lib/format', modules: [], packages: [] },
  { from: 'lib/glossary', modules: [], packages: [] },
  { from: 'lib/group-by', modules: [], packages: [] },
  { from: 'lib/result', modules: [], packages: [] },
  { from: 'lib/clock', modules: [], packages: [] },
  { from: 'lib/ids', modules: [], packages: ['node:*'] },
  { from: 'lib/errors', modules: ['lib/result'], packages: [] },
  { from: 'lib/env', modules: [], packages: ['zod'] },
  { from: 'lib/log', modules: [], packages: ['pino'] },
  {
    from: 'db',
    modules: SHARED,
    typesOf: ['lib/engine', 'lib/access', 'lib/plan'],
    packages: ['drizzle-orm', 'better-sqlite3', 'async-mutex', 'node:*'],
  },
  {
    from: 'lib/services',
    modules: [
      'db',
      'lib/engine',
      'lib/engine-host',
      'lib/plan',
      'lib/access',
      'lib/actuals',
      'lib/tabular',
      'lib/evidence',
      'lib/sample',
      'lib/format',
      'lib/workbook',
      'lib/workbook-host',
      'lib/report-host',
      ...SHARED,
    ],
    packages: ['zod', 'async-mutex', '@node-rs/argon2', 'nodemailer', 'node:*'],
  },
  {
    from: 'lib/auth',
    modules: ['lib/services', 'lib/access', ...SHARED],
    packages: ['next', 'next-auth', 'react', 'server-only', 'zod', 'node:*'],
  },
  { from: 'lib/actions', modules: ['lib/auth', 'lib/services', ...SHARED], packages: ['next', 'zod'] },
  {
    from: 'lib/api',
    modules: ['lib/actions', 'lib/auth', 'lib/services', 'lib/plan', 'lib/tabular', ...SHARED],
    packages: ['zod'],
  },
  {
    from: 'components',
    modules: [
      'lib/engine',
      'lib/engine-host',
      'lib/plan',
      'lib/access',
      'lib/tabular',
      'lib/evidence',
      ...PURE,
    ],
    typesOf: ['lib/services', 'lib/actuals', 'lib/report-host'],
    packages: '*',
  },
  {
    from: 'app',
    modules: [
      'components',
      'lib/services',
      'lib/actions',
      'lib/api',
      'lib/auth',
      'lib/access',
      'lib/plan',
      'lib/evidence',
      ...SHARED,
      ...PURE,
    ],
    typesOf: ['lib/engine', 'lib/report-host'],
    packages: ['next', 'next-auth', 'react', 'lucide-react', 'zod', '@fontsource-variable/inter'],
  },
  { from: 'proxy.ts', modules: ['lib/auth', 'lib/env'], packages: ['next', 'next-auth', 'node:*'] },
  { from: 'instrumentation.ts', modules: ['lib/services'], packages: ['next'] },
  { from: 'bin', modules: '*', packages: '*' },
  { from: 'bench', modules: '*', packages: '*' },
  { from: 'tests', modules: '*', packages: '*' },
  { from: 'scripts', modules: '*', packages: '*' },
];

/** Packages that no component may reach, whatever else it uses. */
export const FORBIDDEN_IN_COMPONENTS = [
  'drizzle-orm',
  'better-sqlite3',
  'next-auth/jwt',
  'pino',
  '@node-rs/argon2',
  'nodemailer',
];
/** What runs in a process of its own: nothing else in the product imports the folder or its packages, so that no bundle holds them. */
export const APART = {
  folder: 'components/report/pdf',
  packages: ['@myriaddreamin/typst-ts-node-compiler', 'htmlparser2', 'domhandler', 'postcss'],
};
/** Nothing in the product imports these. */
export const LEAVES = ['bin', 'bench', 'tests', 'scripts'];
