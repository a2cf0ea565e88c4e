/** Of when and from where the prices of a sourcing option are. Kept beside the option; a plan file has no place for it. */
export type PriceOrigin = {
  /** YYYY or YYYY-MM; null where nobody has said. */
  asOf: string | null;
  notes: string;
};

export const NO_ORIGIN: PriceOrigin = { asOf: null, notes: '' };

/** Names one option of one system; no code holds a space. */
export const priceKey = (system: string, option: string) => `${system} ${option}`;
