/** "9 of 10", "61 of 100", and never all or none of them where that is not so. */
export function formatOdds(share: number): string {
  if (share === 0) return 'no';
  if (share === 1) return 'all';
  const percent = Math.min(99, Math.max(1, Math.round(share * 100)));
  return percent % 10 === 0 ? `${percent / 10} of 10` : `${percent} of 100`;
}
