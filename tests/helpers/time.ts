/** A clock that a test moves. Milliseconds since 1970. */
export type MovableClock = { now: () => number; pass: (milliseconds: number) => void };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function createClock(start = Date.UTC(2026, 10, 2, 9)): MovableClock {
  let now = start;
  return {
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
