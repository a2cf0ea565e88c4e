export type Exportable = {
  planId: string;
  may: { readRoles: boolean; exportFile: boolean; readPay: boolean; readWatch: boolean };
  /** The scenario whose results are wanted; all where there is none. */
  scenario?: string | undefined;
};

export type ExportLine = { label: string; format: 'CSV' | 'JSON'; href: string; contains: string };

/** What leaves the plan, and what is in it for this reader. */
export function exportsOf({ planId, may, scenario }: Exportable): ExportLine[] {
  const at = `/plans/${planId}/exports`;
  const query = scenario === undefined ? '' : `?${new URLSearchParams({ scenario })}`;
  const lines: (ExportLine | false)[] = [
    {
      label: 'Results by month',
      format: 'CSV',
      href: `${at}/results${query}`,
      contains: may.readPay
        ? 'A row a month for the plan, each cost centre, each role line and each AI system that you may see, with a column for every series: staff, movements, each part of cost, net. Numbers are not rounded.'
        : 'A row a month for the plan, each cost centre and each AI system, with a column for every series of staff and of what AI systems cost. Money with pay in it is left out, and small groups have no rows.',
    },
    {
      label: 'Rollup by cost centre',
      format: 'CSV',
      href: `${at}/rollup${query}`,
      contains: may.readPay
        ? 'A row a cost centre with all centres below it: staff at the end against the baseline, cost and net over the horizon, run-rate saving, NPV, payback.'
        : 'A row a cost centre with all centres below it: staff at the end against the baseline. Small groups have no row.',
    },
    {
      label: 'Uncertainty by month',
      format: 'CSV',
      href: `${at}/uncertainty${query}`,
      contains: may.readPay
        ? 'A row a month for the plan and each top cost centre, with P10, P50 and P90 of staff, net and cumulative net. Of the run with the most draws that was made of this version of the plan on the page Uncertainty.'
        : 'A row a month for the plan and each top cost centre, with P10, P50 and P90 of staff. Small groups have no rows. Of the run with the most draws that was made of this version of the plan on the page Uncertainty.',
    },
    may.readRoles && {
      label: 'Role inventory',
      format: 'CSV',
      href: `${at}/inventory`,
      contains:
        'A row a role line that you may see, with its FTE, pay, attrition and growth, and what its estimate rests on. It can be changed in a spreadsheet and imported again without loss; an import takes nothing from the columns of evidence.',
    },
    may.readRoles && {
      label: 'Evidence by cost centre',
      format: 'CSV',
      href: `${at}/evidence${query}`,
      contains:
        'A row a cost centre with all centres below it and class of evidence: role lines, posts, freed work in the last month and net saving a year at run rate that rest on it.',
    },
    may.readWatch && {
      label: 'Collective-redundancy watch',
      format: 'CSV',
      href: `${at}/watch${query}`,
      contains:
        'A row a window in which somebody is released, by site and rule: people released against the threshold, near or over, the latest day to give notice and what it must contain; and a row a site that is not checked. Not legal advice.',
    },
    may.readWatch && {
      label: 'Consultation packs',
      format: 'CSV',
      href: `${at}/consultation-pack${query}`,
      contains:
        'For each site at which somebody is released: reasons, period, people to go and normally employed by category, selection criteria, calculation of payments. Not legal advice.',
    },
    may.exportFile && {
      label: 'Plan file',
      format: 'JSON',
      href: `${at}/plan`,
      contains:
        'Every input of the plan and nothing computed. It imports into any Headroom, or goes to the command line, and computes to the same figures.',
    },
  ];
  return lines.filter((line) => line !== false);
}
