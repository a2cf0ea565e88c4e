import { setTimeout } from 'node:timers/promises';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { systemClock } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/services/context';
import { database } from '@/lib/services/database';
import { ASKED_PATH_HEADER } from './asked-path';
import { getActor } from './index';

/** What a page calls services with; a stranger is sent to sign in. Once a request. */
export const pageContext = cache(async (): Promise<Context> => {
  const actor = await getActor();
  if (!actor) {
    const asked = (await headers()).get(ASKED_PATH_HEADER);
    redirect(asked ? `/sign-in?next=${encodeURIComponent(asked)}` : '/sign-in');
  }
  return { database: database(), actor, clock: systemClock };
});

/**
 * When a request is refused: once for its page and the frame around it, and when that frame is on its way. Otherwise the
 * order in which the parts of the answer are sent would vary with how soon each found that there is nothing.
 */
const refusalMoment = cache(() => setTimeout(50));

/** The service's answer, or the not-found page where there is nothing or it is not the reader's to see: a page is read, so both are alike. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) {
      await refusalMoment();
      notFound();
    }
    throw error;
  }
}
