import type { CausesTold, Parts } from '@/lib/actuals';
import type { Figure } from '@/lib/format';
import type { Measure } from '@/lib/plan/actuals';

/** A figure planned, as it was, and what each cause adds to the difference; null without actuals, masked where it may not be seen. */
export type Variance = { planned: number; actual: number; variance: number; parts: Parts };
export type Shown = Variance | 'masked' | null;

export type ActualsLine = {
  code: string;
  name: string;
  /** Of a cost centre, from 0; of a role line 0. */
  depth: number;
  /** Id in the plan, for its address. */
  id: string;
  /** In the last month of actuals, FTE. */
  staff: Shown;
  /** From the plan's start to the last month of actuals; null without pay too. */
  cost: Shown;
};

/** What the page shows: plain figures, already without whatever its reader may not see. */
export type ActualsView = {
  plan: { id: string; currency: string };
  scenario: { code: string; name: string };
  months: string[];
  isWhole: boolean;
  pay: boolean;
  mayImport: boolean;
  isArchived: boolean;
  /** The last import or removal; null for who may not know it, and where there was none. */
  lastChange: { fileName: string | null; by: string; at: number } | null;
  /** What is held by month, for who may remove it. */
  held: HeldMonth[];
  found: Found;
};

/** Null as long as there is nothing of what the reader may see; unavailable where comparing takes more than one comparison may. */
export type Found = ActualsFound | 'unavailable' | null;

/** How many values a month has, and of how many lines. */
export type HeldMonth = {
  /** YYYY-MM. */
  month: string;
  roles: number;
  costCentres: number;
  values: Record<Measure, number>;
};

export type PlannedAndActual = { planned: Figure; actual: Figure };

/** What was planned and what was, or is forecast; money is null without pay. */
type Headline = {
  staff: PlannedAndActual;
  closedPosts: PlannedAndActual;
  cost: PlannedAndActual | null;
  saving: PlannedAndActual | null;
};

/** Staff and closed posts are those of the last month of actuals, money is that to date. */
export type ActualsFound = Headline & {
  /** YYYY-MM. */
  last: string;
  finding: string;
  /** The whole story in one sentence, for the overview; null where masked. */
  outlook: string | null;
  hires: PlannedAndActual | null;
  leavers: PlannedAndActual | null;
  /** Staff and closed posts at the end of the plan, money over the whole horizon. */
  forecast: Headline;
  /** Share of the planned staff that has actuals, 0 … 1; null where masked. */
  covered: number | null;
  /** Variance of everything seen. */
  causes: { staff: Shown; cost: Shown };
  /** Null where role lines may not be read. */
  told: CausesTold | null;
  charts: { staff: ActualsChart | null; cost: ActualsChart | null };
  centres: ActualsLine[];
  /** The role lines that differ most; null where role lines may not be read. */
  roles: ActualsLine[] | null;
  rolesLeftOut: number;
};

/** By month; null leaves a gap. */
export type ActualsChart = {
  title: string;
  plan: number[];
  baseline: number[];
  actual: (number | null)[];
  forecast: (number | null)[];
};
