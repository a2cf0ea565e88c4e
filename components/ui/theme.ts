/** The reader's choice of light or dark, kept in a cookie so that the server draws the first paint right. */
export const THEME_COOKIE = 'headroom-theme';

export type Theme = 'light' | 'dark';

/** The `data-theme` of the html element; undefined follows the device. */
export const themeOf = (cookie: string | undefined): Theme | undefined =>
  cookie === 'light' || cookie === 'dark' ? cookie : undefined;
