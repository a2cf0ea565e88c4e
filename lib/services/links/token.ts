import { z } from 'zod';
import { hashToken } from '@/lib/ids';

/** A link's token as it stands in the address; what else is typed there belongs to no link. */
export const tokenSchema = z.string().max(200);

export const linkKey = <K extends string>(kind: K, token: string) => ({ kind, tokenHash: hashToken(token) });
