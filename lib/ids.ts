import { createHash, randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** 256 random bits for links and sessions; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
/** What an access token begins with, so that a scanner for secrets knows one. */
export const ACCESS_TOKEN_PREFIX = 'hdr_';
export const newAccessToken = (): string => `${ACCESS_TOKEN_PREFIX}${newToken()}`;
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
