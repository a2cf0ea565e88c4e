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

/** What each of the headers is known by among the others: its key, with which of several it is where it is not the first. */
export function headerKeys(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = headerKey(header);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key} ${nth}`;
  });
}

/** Whether all the words of `part` stand one after another in `words`. */
export const containsWords = (words: readonly string[], part: readonly string[]) =>
  part.length > 0 && ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
