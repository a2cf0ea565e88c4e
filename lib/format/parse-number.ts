const SPACES = /[\s\u00a0\u202f']/g;

/**
 * A number as people type it: "1,234.5", "1.234,5", "12,5", "1 234", "−3", "45 %" (read as 45). One comma before exactly three
 * figures groups thousands, as in English; otherwise a single comma is the decimal mark. Null where it is no number.
 */
export function parseNumber(text: string): number | null {
  const bare = text.replace(SPACES, '').replace(/^[−–]/, '-').replace(/%$/, '');
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(bare)) return null;
  const plain = withPoint(bare);
  return plain === null ? null : Number(plain);
}

function withPoint(bare: string): string | null {
  const [point, comma] = [bare.lastIndexOf('.'), bare.lastIndexOf(',')];
  if (comma < 0) return ungroup(bare, '.', null);
  if (point < 0)
    return /^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : ungroup(bare, ',', null);
  return point > comma ? ungroup(bare, '.', ',') : ungroup(bare, ',', '.');
}

/** Drops the grouping mark, if it groups by three, and makes the decimal mark a point. */
function ungroup(bare: string, decimal: '.' | ',', group: '.' | ',' | null): string | null {
  const parts = bare.split(decimal);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2) {
    const groups = /^[+-]?\d{1,3}([.,]\d{3})+$/.test(bare);
    return groups ? bare.replaceAll(decimal, '') : null;
  }
  if (group !== null && !/^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  const head = group === null ? whole : whole.replaceAll(group, '');
  return `${head}.${fraction}`;
}
