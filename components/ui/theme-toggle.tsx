'use client';

import { useState } from 'react';
import { SelectField } from './select-field';
import { THEME_COOKIE, type Theme, themeOf } from './theme';

const YEAR_IN_SECONDS = 31_536_000;
const OPTIONS = [
  { value: 'device', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** `initial` is what the server read from the cookie. */
export function ThemeToggle({ initial }: { initial?: Theme | undefined }) {
  const [theme, setTheme] = useState(initial);
  const choose = (choice: string) => {
    const next = themeOf(choice);
    setTheme(next);
    if (next) document.documentElement.dataset.theme = next;
    else delete document.documentElement.dataset.theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${THEME_COOKIE}=${next ?? ''}; path=/; max-age=${next ? YEAR_IN_SECONDS : 0}; samesite=lax`;
  };
  return (
    <SelectField
      label="Appearance"
      options={OPTIONS}
      value={theme ?? 'device'}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
