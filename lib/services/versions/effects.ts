import { type Figures, minus, NO_FIGURES, type PlanFigures, plus } from './role-figures';

/** What the way from one version to another does to FTE and net saving; the parts add up to the total. */
export type Effects = {
  /** By code of each role line that was asked for. */
  lines: ReadonlyMap<string, Figures>;
  /** Their sum. */
  listed: Figures;
  /** Of all other lines: they did not change themselves, and bear other shares of systems or another scenario. */
  otherLines: Figures;
  /** Of systems that no line uses. */
  ofNoLine: Figures;
  total: Figures;
  /** What the whole plan comes to on each side. */
  before: Figures;
  after: Figures;
};

type Sides = { before: PlanFigures; after: PlanFigures };

/** What the way from one side to the other does for one role line, which may be on one of them alone. */
export const effectOf = ({ before, after }: Sides, code: string): Figures =>
  minus(after.roles.get(code) ?? NO_FIGURES, before.roles.get(code) ?? NO_FIGURES);

/** @param codes role lines whose effects are wanted one by one */
export function effectsOf(before: PlanFigures, after: PlanFigures, codes: Iterable<string>): Effects {
  const asked = new Set(codes);
  const lines = new Map<string, Figures>();
  let otherLines = NO_FIGURES;
  for (const code of new Set([...before.roles.keys(), ...after.roles.keys()])) {
    const effect = effectOf({ before, after }, code);
    if (asked.has(code)) lines.set(code, effect);
    else otherLines = plus(otherLines, effect);
  }
  const total = minus(after.total, before.total);
  const listed = [...lines.values()].reduce(plus, NO_FIGURES);
  return {
    lines,
    listed,
    otherLines,
    ofNoLine: minus(total, plus(listed, otherLines)),
    total,
    before: before.total,
    after: after.total,
  };
}
