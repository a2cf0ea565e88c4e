/** Steps of a heat map's scale, the palest first; below 0 they have the other sign. */
export const STEPS = ['+1', '+2', '+3', '+4', '+5'] as const;

/** A step of the scale with its sign, "+1" … "+5" and "-1" … "-5", in proportion to the largest; undefined for nothing. */
export function heatOf(value: number, largest: number): string | undefined {
  const share = largest > 0 ? Math.abs(value) / largest : 0;
  if (share < 0.001) return undefined;
  return `${value < 0 ? '-' : '+'}${Math.max(1, Math.ceil(share * STEPS.length - 1e-9))}`;
}
