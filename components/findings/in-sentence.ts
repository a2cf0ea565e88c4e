/** A sentence as a part of another one: without its full stop. */
export const inSentence = (text: string): string => text.replace(/\.$/, '');
