import { parseNumber } from '@/lib/format/parse-number';

const TOKEN = /\s*(?:([-−+*×/÷()])|([\d.,]+)(\s*%)?)/y;
const SAME: Readonly<Record<string, string>> = { '−': '-', '×': '*', '÷': '/' };

type Token = number | string;

/** Numbers and signs of a sum; null where it holds anything else. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, sign, digits = '', percent] = match;
    if (sign) tokens.push(SAME[sign] ?? sign);
    else {
      const number = parseNumber(digits);
      if (number === null) return null;
      tokens.push(percent ? number / 100 : number);
    }
  }
  return tokens;
}

/** The value of a sum such as "1/3*40" or "(12 + 3) * 7,5 %": + − × ÷ and brackets; null where it is none, or no finite number. */
export function evaluate(text: string): number | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  let at = 0;
  const take = (...signs: string[]) => {
    const token = tokens[at];
    if (typeof token !== 'string' || !signs.includes(token)) return null;
    at += 1;
    return token;
  };
  const factor = (): number => {
    if (take('-')) return -factor();
    if (take('+')) return factor();
    if (take('(')) {
      const inner = sum();
      return take(')') ? inner : Number.NaN;
    }
    const token = tokens[at++];
    return typeof token === 'number' ? token : Number.NaN;
  };
  const product = (): number => {
    let value = factor();
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) {
      value = sign === '*' ? value * factor() : value / factor();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      value = sign === '+' ? value + product() : value - product();
    }
    return value;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}
