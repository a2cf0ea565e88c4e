import type { Unit } from '@/lib/format';

/** Values by month; null leaves a gap. A typed array of the engine serves as it is. */
export type Values = ArrayLike<number | null>;

/** What every chart says about itself. */
export type ChartTexts = {
  /** The finding, as a sentence. */
  title: string;
  /** The measure and its unit. */
  subtitle: string;
  /** Of downloads, without an ending. */
  fileName: string;
};

export type ChartUnit = { unit: Unit; currency?: string | undefined };

/** Pixels around the plot. */
export type Margin = { top: number; right: number; bottom: number; left: number };
