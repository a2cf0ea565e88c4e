'use server';

import { defineAction } from '@/lib/actions/define-action';
import { addComment } from '@/lib/services/comments/add';
import { editComment } from '@/lib/services/comments/edit';
import {
  addCommentSchema,
  editCommentSchema,
  removeCommentSchema,
  resolveThreadSchema,
} from '@/lib/services/comments/inputs';
import { removeComment } from '@/lib/services/comments/remove';
import { resolveThread } from '@/lib/services/comments/resolve';

export const addCommentAction = defineAction({
  name: 'comments/add',
  input: addCommentSchema,
  verb: addComment,
  refreshes: true,
});

export const editCommentAction = defineAction({
  name: 'comments/edit',
  input: editCommentSchema,
  verb: editComment,
  refreshes: true,
});

export const removeCommentAction = defineAction({
  name: 'comments/remove',
  input: removeCommentSchema,
  verb: removeComment,
  refreshes: true,
});

export const resolveThreadAction = defineAction({
  name: 'comments/resolve',
  input: resolveThreadSchema,
  verb: resolveThread,
  refreshes: true,
});
