import { addCommentAction, editCommentAction, removeCommentAction, resolveThreadAction } from './actions';

/** What a page hands to the conversations that it shows. */
export const COMMENT_ACTIONS = {
  add: addCommentAction,
  edit: editCommentAction,
  remove: removeCommentAction,
  resolve: resolveThreadAction,
};
