import type { NextRequest } from 'next/server';
import { handleAuth } from '@/lib/auth/handler';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { database } from '@/lib/services/database';

async function answer(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  const { nextauth } = await context.params;
  return handleAuth(request, nextauth, {
    database: database(),
    clock: systemClock,
    environment: environment(),
  });
}

export { answer as GET, answer as POST };
