'use server';

import { defineAction } from '@/lib/actions/define-action';
import {
  markAllRead,
  markAllReadInput,
  markEntryRead,
  markReadInput,
} from '@/lib/services/notifications/mark-read';

/** Without a new page: the reader is on the way to what the entry is about. */
export const openEntryAction = defineAction({
  name: 'notifications/open',
  input: markReadInput,
  verb: markEntryRead,
});

export const markReadAction = defineAction({
  name: 'notifications/mark-read',
  input: markReadInput,
  verb: markEntryRead,
  refreshes: true,
});

export const markAllReadAction = defineAction({
  name: 'notifications/mark-all-read',
  input: markAllReadInput,
  verb: markAllRead,
  refreshes: true,
});
