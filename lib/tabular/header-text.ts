/** Words of a header in lower case, without diacritics and marks; camelCase and snake_case are cut as well. */
export function headerWords(header: string): string[] {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A header as it is compared: case, spaces, `_ - # % ( )` and diacritics make no difference. */
export const headerKey = (header: string) => headerWords(header).join('');

/** Whether all the words of `part` stand one after another in `words`. */
export const containsWords = (words: readonly string[], part: readonly string[]) =>
  part.length > 0 && ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
