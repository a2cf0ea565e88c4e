import { openApiDocument } from '@/lib/api/openapi';
import { environment } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** For anybody: it says what can be asked, and holds nothing of an organisation. */
export const GET = (): Response =>
  Response.json(openApiDocument(new URL(environment().HEADROOM_URL).origin), {
    headers: { 'cache-control': 'no-store' },
  });
