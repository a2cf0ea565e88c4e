import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

export const sendRemindersSchema = closedObject({
  planId: z.string('the id of a plan'),
  centreIds: z
    .array(z.string('the id of a cost centre'), 'ids of cost centres')
    .min(1, 'one cost centre or more')
    .max(5_000, 'at most 5,000 cost centres'),
});

export type SendReminders = z.output<typeof sendRemindersSchema>;
