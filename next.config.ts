import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // The dev server would print the arguments of actions, passwords included.
  logging: { serverFunctions: false },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'nodemailer'],
  // A plan file comes in one body. An inventory does not: see proxy.ts.
  experimental: { serverActions: { bodySizeLimit: '21mb' }, proxyClientMaxBodySize: '21mb' },
};

export default config;
