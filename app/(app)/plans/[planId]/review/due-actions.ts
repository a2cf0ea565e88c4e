'use server';

import { defineAction } from '@/lib/actions/define-action';
import { setDueDateSchema } from '@/lib/services/due-dates/inputs';
import { setDueDate } from '@/lib/services/due-dates/set';
import { sendRemindersSchema } from '@/lib/services/reminders/inputs';
import { sendReminders } from '@/lib/services/reminders/send';

export const setDueDateAction = defineAction({
  name: 'due-dates/set',
  input: setDueDateSchema,
  verb: setDueDate,
  refreshes: true,
});

export const sendRemindersAction = defineAction({
  name: 'reminders/send',
  input: sendRemindersSchema,
  verb: sendReminders,
});
