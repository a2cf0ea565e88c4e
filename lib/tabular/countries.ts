import { isCountry } from '@/lib/plan/iso-codes';
import { headerKey } from './header-text';

const EVERYDAY: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  holland: 'NL',
  czechrepublic: 'CZ',
  turkey: 'TR',
};
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let byName: Map<string, string> | undefined;

/** Names of countries in English, German and French, from the runtime's own tables; withdrawn codes become those of today. */
function codesByName(): Map<string, string> {
  if (byName) return byName;
  byName = new Map(Object.entries(EVERYDAY));
  for (const language of ['en', 'de', 'fr']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of LETTERS)
      for (const second of LETTERS) {
        const name = names.of(first + second);
        const today = new Intl.Locale(`und-${first}${second}`).region;
        if (name && today && !byName.has(headerKey(name))) byName.set(headerKey(name), today);
      }
  }
  return byName;
}

/** ISO 3166 code of a country that is given as code or name, or undefined. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (EVERYDAY[code.toLowerCase()]) return EVERYDAY[code.toLowerCase()];
  return isCountry(code) ? code : codesByName().get(headerKey(text));
}
