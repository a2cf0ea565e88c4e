import { answerApi, refuseMethod } from '@/lib/api/answer';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { database } from '@/lib/services/database';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> =>
  answerApi(request, { database: database(), clock: systemClock, environment: environment() });

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
