import pino from 'pino';

/** To standard output, as lines of JSON. Nothing that names pay, a password or a token may be logged; these paths are cut as a second line. */
export const log = pino({
  level: process.env.HEADROOM_LOG_LEVEL || 'info',
  redact: ['*.password', '*.salary', '*.token', 'password', 'salary', 'token'],
});
