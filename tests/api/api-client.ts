import type { Database } from '@/db';
import { API_PATH, answerApi } from '@/lib/api/answer';
import { createAccessToken } from '@/lib/services/access-tokens/create';
import type { Context } from '@/lib/services/context';
import { PEER_HEADER } from '@/lib/services/peer-address';
import { testEnvironment } from '../helpers/auth-client';

type Asked = { token?: string; headers?: Record<string, string>; address?: string };

/** What a program is answered that asks for a path below /api/v1. */
export function get(
  { database, clock }: { database: Database; clock: () => number },
  path: string,
  { token, headers = {}, address = '192.0.2.1' }: Asked = {},
): Promise<Response> {
  const request = new Request(`https://headroom.example${API_PATH}${path}`, {
    headers: {
      [PEER_HEADER]: address,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  return answerApi(request, { database, clock, environment: testEnvironment() });
}

export const tokenOf = async (context: Context, planId: string | null = null): Promise<string> =>
  (await createAccessToken(context, { name: 'Report', planId, days: 30 })).token;
