/** Text that cannot break out of its line or turn the reading direction: for headers, and for names inside the text of a mail. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim();
