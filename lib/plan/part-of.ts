import type { CostCentre, Plan } from '@/lib/engine';

/** Ids or codes of centres, nearest first: the centre itself, its parent, and so on to the top. */
export function pathOf(code: string, centres: ReadonlyMap<string, CostCentre>): string[] {
  const path: string[] = [];
  for (
    let centre = centres.get(code);
    centre;
    centre = centre.parent === null ? undefined : centres.get(centre.parent)
  ) {
    path.push(centre.code);
  }
  return path;
}

/**
 * The part of a plan that lies in the given centres and all below them, computing to the same figures as in the whole when
 * it is given what the rest causes on shared systems (`outsideOf`). Tops of the part lose their parent and keep the
 * realisation that they inherit from it. model.md, section 3.
 */
export function partOf(plan: Plan, tops: ReadonlySet<string>): Plan {
  const centres = new Map(plan.costCentres.map((c) => [c.code, c]));
  const inside = plan.costCentres.filter((c) => pathOf(c.code, centres).some((code) => tops.has(code)));
  const codes = new Set(inside.map((c) => c.code));
  return {
    ...plan,
    costCentres: inside.map((centre) =>
      centre.parent !== null && codes.has(centre.parent)
        ? centre
        : { ...centre, parent: null, realisation: inheritedRealisation(centre, centres) },
    ),
    roles: plan.roles.filter((role) => codes.has(role.costCentre)),
  };
}

function inheritedRealisation(
  centre: CostCentre,
  centres: ReadonlyMap<string, CostCentre>,
): number | undefined {
  return pathOf(centre.code, centres)
    .map((code) => centres.get(code)?.realisation)
    .find((realisation) => realisation !== undefined);
}
