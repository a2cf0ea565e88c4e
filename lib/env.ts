import { z } from 'zod';

const WEAK_SECRETS = new Set(['secret', 'changeme', 'change-me', 'password', 'headroom']);

const blankAsMissing = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsMissing, schema.optional());

/** An address, alone or in angle brackets after a name; nothing that would end a header. */
const MAIL_FROM = /^(?:[^<>@,;:"\p{Cc}]*<[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/u;

const environmentSchema = z
  .object({
    HEADROOM_URL: z.url({
      protocol: /^https?$/,
      error: 'the public address, e.g. https://headroom.example.com',
    }),
    HEADROOM_SECRET: z
      .string({ error: 'a random text of 32 or more characters, e.g. from: openssl rand -base64 32' })
      .min(32, 'a random text of 32 or more characters, e.g. from: openssl rand -base64 32')
      .refine((s) => new Set(s).size >= 10 && !WEAK_SECRETS.has(s.toLowerCase().replace(/[^a-z-]/g, '')), {
        error: 'a secret that is not guessable, e.g. from: openssl rand -base64 32',
      }),
    HEADROOM_DATABASE: z.preprocess(blankAsMissing, z.string().default('data/headroom.db')),
    HEADROOM_LOG_LEVEL: z.preprocess(
      blankAsMissing,
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    ),
    HEADROOM_TRUSTED_PROXIES: z.preprocess(blankAsMissing, z.coerce.number().int().min(0).max(5).default(0)),
    OIDC_ISSUER: optional(z.url()),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: z.preprocess(blankAsMissing, z.string().default('Company sign-in')),
    HEADROOM_SMTP_URL: optional(
      z.url({
        protocol: /^smtps?$/,
        hostname: /./,
        error: 'the mail server, e.g. smtps://user:password@mail.example.com:465',
      }),
    ),
    HEADROOM_MAIL_FROM: optional(
      z.string().regex(MAIL_FROM, 'an address, e.g. Headroom <headroom@example.com>'),
    ),
  })
  .superRefine((env, context) => {
    if (env.OIDC_ISSUER && (!env.OIDC_CLIENT_ID || !env.OIDC_CLIENT_SECRET)) {
      context.addIssue({
        code: 'custom',
        path: ['OIDC_CLIENT_ID'],
        message: 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside OIDC_ISSUER',
      });
    }
    if (Boolean(env.HEADROOM_SMTP_URL) !== Boolean(env.HEADROOM_MAIL_FROM)) {
      context.addIssue({
        code: 'custom',
        path: [env.HEADROOM_SMTP_URL ? 'HEADROOM_MAIL_FROM' : 'HEADROOM_SMTP_URL'],
        message: 'HEADROOM_SMTP_URL and HEADROOM_MAIL_FROM together, or neither',
      });
    }
    if (!URL.canParse(env.HEADROOM_URL)) return;
    const url = new URL(env.HEADROOM_URL);
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
      context.addIssue({
        code: 'custom',
        path: ['HEADROOM_URL'],
        message: 'https, unless it is this machine alone',
      });
    }
  });

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Whether a host name is this very machine. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.includes(hostname);

export type Environment = z.infer<typeof environmentSchema>;

/** @throws with every bad setting in one message, so that a start is refused before anything is served */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: expected ${issue.message}`);
  throw new Error(
    `Headroom cannot start with these settings:\n${lines.join('\n')}\nSee the configuration table in README.md.`,
  );
}

export type MailSettings = { smtpUrl: string; from: string };

/** How mail is sent, or null where that is not set up. */
export function mailSettings(settings: Environment): MailSettings | null {
  const { HEADROOM_SMTP_URL: smtpUrl, HEADROOM_MAIL_FROM: from } = settings;
  return smtpUrl && from ? { smtpUrl, from } : null;
}

let parsed: Environment | undefined;

/** The settings of this process, read once. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}
