/** Milliseconds without a request after which a session has ended. */
export const SESSION_IDLE = 30 * 60_000;
/** Milliseconds after which a session has ended, however busy. */
export const SESSION_LIFETIME = 12 * 60 * 60_000;
/** A request notes that the session is in use at most this often, in milliseconds. */
export const SESSION_NOTED_EVERY = 60_000;
