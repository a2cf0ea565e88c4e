import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '@/lib/access';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { database } from '@/lib/services/database';
import { findActor } from '@/lib/services/sign-in/find-actor';
import { sessionCookie } from './cookies';
import { sessionTokenOf } from './session-token';

/** The token of the session that this request's cookie carries; whether it is still open is another question. */
export const getSessionToken = cache(async (): Promise<string | null> => {
  const settings = environment();
  return sessionTokenOf((await cookies()).get(sessionCookie(settings))?.value, settings);
});

/** Who asks, read from the session's row; null for a stranger. Once a request. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const token = await getSessionToken();
  return token ? findActor({ database: database(), clock: systemClock }, token) : null;
});

/** @throws UNAUTHENTICATED for a stranger */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (!actor)
    throw new AppError('UNAUTHENTICATED', 'Your session has ended. Sign in again; nothing was changed.');
  return actor;
}
