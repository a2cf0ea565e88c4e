import type { Triple } from '../types';

/** Triples as triangular distributions (low, mode likely, high), side by side, with what their quantiles need. */
export type Triangles = {
  low: Float64Array;
  high: Float64Array;
  /** Probability of a value below the mode; 0 where all three are the same. */
  belowMode: Float64Array;
  /** (high − low) · (likely − low) */
  left: Float64Array;
  /** (high − low) · (high − likely) */
  right: Float64Array;
};

export function trianglesOf(triples: readonly Triple[]): Triangles {
  const by = (value: (triple: Triple) => number) => Float64Array.from(triples, value);
  return {
    low: by(([low]) => low),
    high: by(([, , high]) => high),
    belowMode: by(([low, likely, high]) => (high > low ? (likely - low) / (high - low) : 0)),
    left: by(([low, likely, high]) => (high - low) * (likely - low)),
    right: by(([low, likely, high]) => (high - low) * (high - likely)),
  };
}

/** The q-quantile of triangle `i`. model.md, section 9: the closed form. */
export function triangularQuantile(triangles: Triangles, i: number, q: number): number {
  return q < (triangles.belowMode[i] ?? 0)
    ? (triangles.low[i] ?? 0) + Math.sqrt(q * (triangles.left[i] ?? 0))
    : (triangles.high[i] ?? 0) - Math.sqrt((1 - q) * (triangles.right[i] ?? 0));
}
