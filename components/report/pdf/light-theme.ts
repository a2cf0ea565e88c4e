import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { DRAWN_PROPERTIES } from '@/components/charts/picture';

/** The tokens of the theme by name, without their dashes, each with its value on paper: that of the light theme. */
export function lightTokens(globals: string): Map<string, string> {
  const tokens = new Map<string, string>();
  postcss.parse(globals).walkDecls(/^--/, ({ prop, value }) => {
    const light = /^light-dark\(([^,]+),/.exec(value)?.[1];
    if (light) tokens.set(prop.slice(2), light.trim());
  });
  return tokens;
}

const DRAWN: ReadonlySet<string> = new Set(DRAWN_PROPERTIES);

/** What of the charts' style sheet draws, with values in the place of tokens: for a drawing that no browser shows. */
export function drawingStyles(sheet: string, tokens: ReadonlyMap<string, string>): string {
  const rules: string[] = [];
  postcss.parse(sheet).walkRules((rule) => {
    if (isConditional(rule)) return;
    const drawn = rule.nodes
      .filter((node): node is Declaration => node.type === 'decl' && DRAWN.has(node.prop))
      .map(({ prop, value }) => `${prop}:${withValues(value, tokens)}`);
    if (drawn.length > 0) rules.push(`${rule.selector}{${drawn.join(';')}}`);
  });
  return rules.join('\n');
}

/** In a rule of @media, which speaks of screens or of the browser's own print. */
function isConditional(rule: Rule): boolean {
  for (let at = rule.parent; at && at.type !== 'root'; at = at.parent) {
    if (at.type === 'atrule' && (at as AtRule).name === 'media') return true;
  }
  return false;
}

const withValues = (value: string, tokens: ReadonlyMap<string, string>) =>
  value.replace(/var\(--([\w-]+)\)/g, (asked, name: string) => tokens.get(name) ?? asked);
