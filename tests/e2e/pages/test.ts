import { type BrowserContext, test as base, expect } from '@playwright/test';

/** What browsers log as an error while a test runs. Every test fails on what it has not named as expected. */
export class ConsoleErrors {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#found.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#found.push(String(error.error())));
  }

  /** A browser logs every answer from 400 on; a test that provokes one says so. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get unexpected(): string[] {
    return this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

type Fixtures = {
  consoleErrors: ConsoleErrors;
  /** A browser that shares nothing with the test's own: another person, or another device. */
  otherContext: BrowserContext;
};

export const test = base.extend<Fixtures>({
  consoleErrors: [
    async ({ context }, use) => {
      const errors = new ConsoleErrors();
      errors.watch(context);
      await use(errors);
      expect(errors.unexpected, 'errors in the browser’s console').toEqual([]);
    },
    { auto: true },
  ],
  otherContext: async ({ browser, consoleErrors, baseURL }, use) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    consoleErrors.watch(context);
    await use(context);
    await context.close();
  },
});

export { expect };
