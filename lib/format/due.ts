import { plural } from './number';
import { formatDate } from './time';

/** "in 7 days", "today", "overdue by 2 days". @param days from today to the date */
export function formatDaysLeft(days: number): string {
  if (days < 0) return `overdue by ${plural(-days, 'day')}`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${plural(days, 'day')}`;
}

/** "due on 3 Jan 2027, in 7 days" or "overdue since 3 Jan 2027, by 2 days". @param days from today to the date */
export function formatDue(dueOn: string, days: number): string {
  const date = formatDate(dueOn);
  if (days < 0) return `overdue since ${date}, by ${plural(-days, 'day')}`;
  if (days === 0) return `due today, ${date}`;
  return `due on ${date}, ${formatDaysLeft(days)}`;
}
