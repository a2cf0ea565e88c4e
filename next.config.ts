import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // The dev server would print the arguments of actions, passwords included.
  logging: { serverFunctions: false },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'nodemailer'],
  // A file of 20 MB with the rest of its form; what passes the proxy has a limit of its own.
  experimental: { serverActions: { bodySizeLimit: '21mb' }, proxyClientMaxBodySize: '21mb' },
};

export default config;
