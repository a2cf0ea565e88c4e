import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailSettings, parseEnvironment } from '@/lib/env';
import { SECRET } from '../helpers/auth-client';

const good = { HEADROOM_URL: 'https://headroom.example', HEADROOM_SECRET: SECRET };

describe('S2: the start is refused on a bad setting', () => {
  test.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no secret', { HEADROOM_SECRET: undefined }, /HEADROOM_SECRET/],
    ['an empty secret', { HEADROOM_SECRET: '' }, /HEADROOM_SECRET/],
    ['a short secret', { HEADROOM_SECRET: 'kX9v2mQ8rT4wZ7yB1nC6pL3sD5fG0hJ' }, /32/],
    ['one character again and again', { HEADROOM_SECRET: 'a'.repeat(64) }, /not guessable/],
    ['a short word again and again', { HEADROOM_SECRET: 'changeme'.repeat(8) }, /not guessable/],
    ['no address', { HEADROOM_URL: undefined }, /HEADROOM_URL/],
    ['no address but a name', { HEADROOM_URL: 'headroom.example' }, /HEADROOM_URL/],
    ['http beyond this machine', { HEADROOM_URL: 'http://headroom.example' }, /https/],
    ['an identity provider without a client', { OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT/],
    ['a mail server without an address', { HEADROOM_SMTP_URL: 'smtp://mail.example' }, /HEADROOM_MAIL_FROM/],
    ['an address without a mail server', { HEADROOM_MAIL_FROM: 'a@example.com' }, /HEADROOM_SMTP_URL/],
    [
      'a mail server that is none',
      { HEADROOM_SMTP_URL: 'https://mail.example', HEADROOM_MAIL_FROM: 'a@example.com' },
      /HEADROOM_SMTP_URL: expected the mail server/,
    ],
    [
      'an address of mail with a header in it',
      { HEADROOM_SMTP_URL: 'smtp://mail.example', HEADROOM_MAIL_FROM: 'A\r\nBcc: b <a@example.com>' },
      /HEADROOM_MAIL_FROM: expected an address/,
    ],
    ['a number of proxies that is none', { HEADROOM_TRUSTED_PROXIES: 'many' }, /HEADROOM_TRUSTED_PROXIES/],
  ])('%s', (_, setting, message) => {
    expect(() => parseEnvironment({ ...good, ...setting })).toThrow(message);
  });

  test('good settings are taken; http is, on this machine alone', () => {
    expect(parseEnvironment(good).HEADROOM_URL).toBe(good.HEADROOM_URL);
    for (const HEADROOM_URL of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      expect(parseEnvironment({ ...good, HEADROOM_URL }).HEADROOM_URL).toBe(HEADROOM_URL);
    }
  });

  test('a mail server and an address are taken together, or neither', () => {
    expect(mailSettings(parseEnvironment(good))).toBeNull();
    for (const HEADROOM_MAIL_FROM of [
      'a@example.com',
      'Headroom <a@example.com>',
      'Ägidius GmbH <a@example.com>',
    ]) {
      const HEADROOM_SMTP_URL = 'smtps://user:p%40ss@mail.example:465';
      expect(mailSettings(parseEnvironment({ ...good, HEADROOM_SMTP_URL, HEADROOM_MAIL_FROM }))).toEqual({
        smtpUrl: HEADROOM_SMTP_URL,
        from: HEADROOM_MAIL_FROM,
      });
    }
  });

  test('every bad setting is named in one message, and no secret is', () => {
    const bad = {
      HEADROOM_URL: 'nowhere',
      HEADROOM_SECRET: 'hunter2hunter2',
      HEADROOM_SMTP_URL: 'ftp://user:hunter2@mail.example',
    };
    expect(() => parseEnvironment(bad)).toThrow(/HEADROOM_URL[\s\S]*HEADROOM_SECRET/);
    expect(() => parseEnvironment(bad)).not.toThrow(/hunter2/);
  });

  test('the process ends with status 1 and the reason, and opens no database', async () => {
    const { status, output } = await start({
      ...good,
      HEADROOM_SECRET: 'short',
      HEADROOM_DATABASE: '/nonexistent/x.db',
    });
    expect(status).toBe(1);
    expect(output).toMatch(/Headroom cannot start with these settings:\n {2}HEADROOM_SECRET/);
  });
});

function start(env: Record<string, string>): Promise<{ status: number | null; output: string }> {
  const root = path.resolve(__dirname, '../..');
  const code = "import('./lib/services/start-up.ts').then(({ startUp }) => startUp())";
  const child = spawn(path.join(root, 'node_modules/.bin/tsx'), ['--eval', code], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
  });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}
