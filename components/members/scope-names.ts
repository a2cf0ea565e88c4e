import type { MemberRole } from '@/lib/access';

export type ScopeChoice = { id: string; code: string; name: string; parentId: string | null };

/** What a member sees, in words. */
export function describeScopes(
  { role, scopes }: { role: MemberRole; scopes: readonly string[] },
  costCentres: readonly ScopeChoice[],
): string {
  if (role !== 'head') return 'All';
  const names = costCentres.filter(({ id }) => scopes.includes(id)).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : 'None';
}

/** The centres in the order of the tree, each with its depth. */
export function treeOrder(costCentres: readonly ScopeChoice[]): (ScopeChoice & { depth: number })[] {
  const below = (parentId: string | null, depth: number): (ScopeChoice & { depth: number })[] =>
    costCentres
      .filter((centre) => centre.parentId === parentId)
      .flatMap((centre) => [{ ...centre, depth }, ...below(centre.id, depth + 1)]);
  return below(null, 0);
}
