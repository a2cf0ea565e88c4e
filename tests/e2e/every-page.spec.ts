import type { Page } from '@playwright/test';
import {
  expectAccessible,
  expectFixedHeaders,
  expectNoSidewaysScroll,
  expectSafeAnswer,
} from './pages/checks';
import { cell } from './pages/grid';
import { samplePlan } from './pages/plans';
import { ADMIN, EXECUTIVE, HEAD, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

const IN_PLAN = [
  '',
  '?scenario=cautious',
  '/table',
  '/table?measure=net&by=months&lines=CLM',
  '/systems',
  '/scenarios',
  '/scenarios/base',
  '/uncertainty?draws=500',
  '/actuals',
  '/exports',
  '/exports/by-url',
  '/exports/dictionary',
  '/report',
  '/settings',
];

/** For those who may see where people are released. */
const WATCH = ['/watch', '/watch?scenario=ambitious', '/watch/pack?scenario=ambitious&site=IE/cork'];

/** For those who may see the whole plan. */
const HISTORY = [
  '/history',
  '/history/compare?from=1',
  '/history/trail',
  '/history/trail?type=role&from=2026-01-01',
];

/** Where a link of a page leads. */
async function hrefOf(page: Page, from: string, name: string): Promise<string> {
  await page.goto(from);
  const link = page.getByRole('main').getByRole('link', { name, exact: true });
  return (await link.getAttribute('href')) ?? '';
}

/** Pages of the sample plan that a member reads; with those of its role lines where they may read them. */
async function planPages(page: Page, readsRoles: boolean): Promise<string[]> {
  const planId = await samplePlan(page);
  const at = `/plans/${planId}`;
  const system = await hrefOf(page, `${at}/systems`, 'Agent assist');
  const pages = [...IN_PLAN.map((path) => `${at}${path}`), system];
  if (!readsRoles) return [...pages, `${at}?centre=OPS`];
  const centre = await hrefOf(page, `${at}/centres`, 'Claims');
  await page.goto(centre);
  const role = await page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id');
  return [
    ...pages,
    `${at}/evidence`,
    `${at}/evidence?measure=freed&doubt=preset`,
    `${at}/review`,
    `${at}/centres`,
    centre,
    `${centre}/occupations`,
    `${at}/roles/${role}`,
  ];
}

/** Readers see a part of a planner's pages: two looks of theirs are enough. */
type Member = {
  who: string;
  email: string | null;
  isReader?: boolean;
  pages: (page: Page) => Promise<string[]>;
};

const MEMBERS: Member[] = [
  { who: 'a stranger', email: null, pages: async () => ['/sign-in', '/sign-in?notice=signed-out'] },
  {
    who: 'a planner',
    email: PLANNER,
    pages: async (page) => {
      const pages = await planPages(page, true);
      return [
        '/plans',
        '/plans/new',
        '/plans/import',
        '/settings/cost-centres',
        '/settings/redundancy-rules',
        '/evidence/pilots',
        '/evidence/occupations',
        ...pages,
        ...[...WATCH, ...HISTORY].map((path) => `${pages[0]}${path}`),
        `${pages[0]}/inventory/import`,
      ];
    },
  },
  {
    who: 'an admin',
    email: ADMIN,
    pages: async () => [
      '/plans',
      '/account',
      '/notifications',
      '/settings',
      '/settings/members',
      '/settings/cost-centres',
      '/settings/redundancy-rules',
      '/settings/access-tokens',
      '/settings/trail',
    ],
  },
  {
    who: 'a head',
    email: HEAD,
    isReader: true,
    pages: async (page) => ['/plans', ...(await planPages(page, true))],
  },
  {
    who: 'an executive',
    email: EXECUTIVE,
    isReader: true,
    pages: async (page) => {
      const pages = await planPages(page, true);
      const more = [...WATCH, ...HISTORY].map((path) => `${pages[0]}${path}`);
      return ['/plans', '/settings/redundancy-rules', ...pages, ...more];
    },
  },
  {
    who: 'a viewer',
    email: VIEWER,
    isReader: true,
    pages: async (page) => ['/plans', ...(await planPages(page, false))],
  },
];

const LOOKS = [
  { look: 'light, 1440 px', forReaders: true, colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { look: 'dark, 1440 px', forReaders: false, colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { look: 'light, 390 px', forReaders: false, colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { look: 'dark, 390 px', forReaders: true, colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const { look, forReaders, colorScheme, viewport } of LOOKS) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport });
    for (const { who, email, pages } of MEMBERS.filter((member) => forReaders || !member.isReader)) {
      test(`every page of ${who} is accessible, safe to answer and no wider than the window`, async ({
        page,
      }) => {
        test.setTimeout(300_000);
        if (email) await signIn(page, email);
        for (const address of await pages(page)) {
          await test.step(address, async () => {
            const response = await open(page, address);
            expect.soft(response?.status(), address).toBe(200);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            if (address.includes('/uncertainty'))
              await expect(page.getByRole('figure').first()).toBeVisible();
            if (/centres\/[^/]+$/.test(address)) await expect(cell(page, 0, 'title')).toBeVisible();
            await expectSafeAnswer(response);
            await expectNoSidewaysScroll(page);
            await expectAccessible(page);
          });
        }
      });
    }
  });
}

test('what is not there, and what a file answers, is as safe as a page', async ({ page, consoleErrors }) => {
  consoleErrors.expect(/status of 404/);
  await signIn(page, PLANNER);
  for (const address of [
    '/nowhere',
    '/plans/nowhere',
    '/join/nowhere',
    '/welcome/nowhere',
    '/password/nowhere',
  ]) {
    const response = await open(page, address);
    expect.soft(response?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expectSafeAnswer(response);
    await expectAccessible(page);
  }
  const planId = await samplePlan(page);
  for (const name of [
    'results',
    'rollup',
    'uncertainty',
    'evidence',
    'inventory',
    'plan',
    'workbook',
    'report',
    'period-table',
    'nowhere',
  ]) {
    const response = await page.request.get(`/plans/${planId}/exports/${name}`);
    expectFixedHeaders(response.headers(), name);
  }
});
