/** Set by the proxy: the path and query that were asked for, so that signing in leads back to them. */
export const ASKED_PATH_HEADER = 'x-headroom-path';
