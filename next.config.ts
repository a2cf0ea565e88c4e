import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino'],
  experimental: { serverActions: { bodySizeLimit: '20mb' } },
};

export default config;
