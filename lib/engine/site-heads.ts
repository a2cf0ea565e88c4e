import { columnsOf } from './columns';
import { emptyLedgers, ROW, ROW_LENGTH } from './ledger';
import { playScenario } from './play';
import { horizonOf, scenarioTerms } from './scenario';
import type { Plan, Role } from './types';

/** One place of work, with its employees in heads. model.md, section 10. */
export type SiteHeads = {
  /** Country and location in a form in which capital letters and spaces make no difference. */
  key: string;
  /** ISO 3166-1, alone or with a subdivision; empty where no role of the site gives one. */
  country: string;
  /** As the first role of the site spells it; may be empty. */
  location: string;
  /** Role lines of employees. */
  roles: number;
  /** Employees in post at the start of each month, before anybody moves. */
  workforce: Float64Array;
  /** Employees released in each month. */
  separations: Float64Array;
};

/** The same of one role line. */
export type RoleHeads = { role: Role } & Pick<SiteHeads, 'workforce' | 'separations'>;

/** Names the site of a role. Written with other capitals or spaces it is the same site, or a threshold would be split in two. */
export const siteKeyOf = ({ country, location }: Pick<Role, 'country' | 'location'>): string =>
  `${country.trim().toUpperCase()}/${location.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()}`;

/** People per FTE of a role. Heads of 0 beside an FTE above 0 count as not given, or its people would be seen nowhere. */
export const headsPerFte = ({ fte, heads }: Pick<Role, 'fte' | 'heads'>): number =>
  fte > 0 ? (heads || Math.ceil(fte)) / fte : 0;

/**
 * Plays one scenario and hands over the movements of every role line of employees, in FTE by month. The ledger is used again
 * for the next role, so that ten thousand roles take no more memory than one.
 */
function playEmployees(
  plan: Plan,
  scenarioCode: string,
  receive: (role: Role, ledger: Float64Array) => void,
): void {
  const scenario = plan.scenarios.find((one) => one.code === scenarioCode);
  if (!scenario) throw new Error(`The plan has no scenario "${scenarioCode}".`);
  const columns = columnsOf(plan);
  const ledgers = emptyLedgers(columns.months, columns.centres.count, plan.systems.length);
  playScenario(columns, scenarioTerms(columns, horizonOf(columns), scenario), ledgers, (r, ledger) => {
    const role = columns.roles.sorted[r];
    if (role?.engagement === 'employee') receive(role, ledger);
  });
}

type Counted = Pick<SiteHeads, 'workforce' | 'separations'>;

function addHeads({ workforce, separations }: Counted, role: Role, ledger: Float64Array): void {
  const heads = headsPerFte(role);
  let inPost = role.fte - role.vacant;
  for (let t = 0, row = 0; t < workforce.length; t++, row += ROW_LENGTH) {
    workforce[t] = (workforce[t] ?? 0) + inPost * heads;
    separations[t] = (separations[t] ?? 0) + (ledger[row + ROW.released] ?? 0) * heads;
    inPost = ledger[row + ROW.staff] ?? 0;
  }
}

const noHeads = (months: number): Counted => ({
  workforce: new Float64Array(months),
  separations: new Float64Array(months),
});

/** Every site of the plan in one scenario, in the order of the plan. Contractors do not count. model.md, section 10. */
export function siteHeads(plan: Plan, scenarioCode: string): SiteHeads[] {
  const sites = new Map<string, SiteHeads>();
  const keys = new Map<Role, string>();
  for (const role of plan.roles) {
    if (role.engagement !== 'employee') continue;
    const key = siteKeyOf(role);
    keys.set(role, key);
    const known = sites.get(key);
    if (known) known.roles++;
    else
      sites.set(key, {
        key,
        country: role.country.trim().toUpperCase(),
        location: role.location.trim().replace(/\s+/g, ' '),
        roles: 1,
        ...noHeads(plan.plan.months),
      });
  }
  playEmployees(plan, scenarioCode, (role, ledger) => {
    const site = sites.get(keys.get(role) ?? '');
    if (site) addHeads(site, role, ledger);
  });
  return [...sites.values()];
}

/** The role lines of employees of one site, in the order of the plan. */
export function roleHeadsOf(plan: Plan, { scenario, site }: { scenario: string; site: string }): RoleHeads[] {
  const lines = new Map<Role, RoleHeads>();
  playEmployees(plan, scenario, (role, ledger) => {
    if (siteKeyOf(role) !== site) return;
    const line = { role, ...noHeads(plan.plan.months) };
    addHeads(line, role, ledger);
    lines.set(role, line);
  });
  return plan.roles.flatMap((role) => lines.get(role) ?? []);
}
