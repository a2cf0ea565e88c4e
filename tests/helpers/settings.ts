import { vi } from 'vitest';
import { SECRET } from './auth-client';

export const ORIGIN = 'https://headroom.example';

/** What a verb reads of the settings of the process that it runs in. */
export function stubSettings(): void {
  vi.stubEnv('HEADROOM_URL', ORIGIN);
  vi.stubEnv('HEADROOM_SECRET', SECRET);
}
