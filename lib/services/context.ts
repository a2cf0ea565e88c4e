import type { Database } from '@/db';
import type { Actor } from '@/lib/access';
import type { Clock } from '@/lib/clock';

/** What every verb of a signed-in member is given. */
export type Context = { database: Database; actor: Actor; clock: Clock };

/** What a verb open to strangers is given: signing in, a one-time link. `address` is the client's, as far as proxies are trusted. */
export type PublicContext = { database: Database; clock: Clock; address: string };
