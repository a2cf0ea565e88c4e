const DAY = 24 * 60 * 60 * 1000;

/** The day of a moment as YYYY-MM-DD, in UTC, so that everybody has the same one. @param at milliseconds since 1970 */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whole days from `today` to `day`, both YYYY-MM-DD; negative once `day` is past. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY);

export type ReminderStage = 'week' | 'day' | 'due';

/**
 * Which reminder of a due date holds today: from seven days before, from the day before, from the day itself on. A stage that
 * passed while nobody looked is not made up for by a later one.
 */
export function reminderStage(dueOn: string, today: string): ReminderStage | null {
  const days = daysUntil(dueOn, today);
  if (days > 7) return null;
  if (days > 1) return 'week';
  return days === 1 ? 'day' : 'due';
}
