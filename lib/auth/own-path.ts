/** Where a signed-in member lands who asked for nothing else. */
export const HOME = '/plans';

/** The path to go to after signing in, if it is one of this installation's; HOME for anything else. */
export function ownPath(asked: string | null | undefined, origin = 'http://own.invalid'): string {
  if (!asked || /[\p{Cc}\\]/u.test(asked)) return HOME;
  const url = URL.canParse(asked, origin) ? new URL(asked, origin) : null;
  if (url?.origin !== origin || url.pathname === '/' || url.pathname.startsWith('//')) return HOME;
  return `${url.pathname}${url.search}`;
}
