import { decode } from 'next-auth/jwt';
import type { Environment } from '@/lib/env';

/** The session's token from the cookie's value, or null where we did not write it or it is too old. */
export async function sessionTokenOf(
  cookie: string | undefined,
  { HEADROOM_SECRET }: Pick<Environment, 'HEADROOM_SECRET'>,
): Promise<string | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: HEADROOM_SECRET });
    return token?.session ?? null;
  } catch {
    return null;
  }
}
