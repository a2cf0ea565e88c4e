export type Exportable = {
  planId: string;
  may: { readRoles: boolean; exportFile: boolean; readPay: boolean; readWatch: boolean };
  /** The scenario whose results are wanted; all where there is none. */
  scenario?: string | undefined;
};

export type ExportLine = {
  label: string;
  format: 'CSV' | 'JSON' | 'PDF' | 'XLSX';
  /** For the browser, by its session. */
  href: string;
  /** For a program, by an access token, or why there is no such address. */
  byUrl: string | { because: string };
  contains: string;
  /** Whether it may be refused for what the plan holds, in words that are to be seen. */
  refusable?: boolean;
};

/** What leaves the plan, and what is in it for this reader. */
export function exportsOf({ planId, may, scenario }: Exportable): ExportLine[] {
  const at = `/plans/${planId}/exports`;
  const query = scenario === undefined ? '' : `?${new URLSearchParams({ scenario })}`;
  const byUrl = (file: string) => `/api/v1/plans/${planId}/${file}`;
  const lines: (ExportLine | false)[] = [
    {
      label: 'Results by month',
      format: 'CSV',
      href: `${at}/results${query}`,
      byUrl: byUrl(`results.csv${query}`),
      contains: may.readPay
        ? 'A row a month for the plan, each cost centre, each role line and each AI system that you may see, with a column for every series: staff, movements, each part of cost, net. Numbers are not rounded.'
        : 'A row a month for the plan, each cost centre and each AI system, with a column for every series of staff and of what AI systems cost. Money with pay in it is left out, and small groups have no rows.',
    },
    {
      label: 'Rollup by cost centre',
      format: 'CSV',
      href: `${at}/rollup${query}`,
      byUrl: byUrl(`rollup.csv${query}`),
      contains: may.readPay
        ? 'A row a cost centre with all centres below it: staff at the end against the baseline, cost and net over the horizon, run-rate saving, NPV, payback.'
        : 'A row a cost centre with all centres below it: staff at the end against the baseline. Small groups have no row.',
    },
    {
      label: 'Destinations of freed time',
      format: 'CSV',
      href: `${at}/destinations${query}`,
      byUrl: byUrl(`destinations.csv${query}`),
      contains: may.readPay
        ? 'A row a month for each cost centre with all centres below it, and for the plan: all freed FTE, and how much of it is reinvested, unfilled, redeployed, released and stranded. The five add up.'
        : 'A row a month for each cost centre with all centres below it, and for the plan: all freed FTE, and how much of it is reinvested, unfilled, redeployed, released and stranded. The five add up. Small groups have no rows.',
    },
    {
      label: 'AI costs by system',
      format: 'CSV',
      href: `${at}/ai-costs${query}`,
      byUrl: byUrl(`ai-costs.csv${query}`),
      contains: may.readPay
        ? 'A row a month for each AI system with the option that the scenario takes: users, volume, blocks and utilisation, and what is paid for seats, use, blocks, fixed, up-front, refresh and onboarding.'
        : 'A row a month for each AI system with the option that the scenario takes: users, volume, blocks and utilisation, and what is paid for it, part by part. Systems of small groups have no rows.',
    },
    {
      label: 'Uncertainty by month',
      format: 'CSV',
      href: `${at}/uncertainty${query}`,
      byUrl: byUrl(`uncertainty.csv${query}`),
      refusable: true,
      contains: may.readPay
        ? 'A row a month for the plan and each top cost centre, with P10, P50 and P90 of staff, net and cumulative net. Of the run with the most draws that was made of this version of the plan on the page Uncertainty.'
        : 'A row a month for the plan and each top cost centre, with P10, P50 and P90 of staff. Small groups have no rows. Of the run with the most draws that was made of this version of the plan on the page Uncertainty.',
    },
    {
      label: 'Plan against actual',
      format: 'CSV',
      href: `${at}/actuals${query}`,
      byUrl: byUrl(`actuals.csv${query}`),
      contains: may.readPay
        ? 'A row a month for what you may see of the plan, each cost centre and each role line with actuals: staff and cost as planned, without AI, as it was and as it goes on from there; in the last actual month what each cause adds to the difference.'
        : 'A row a month for the plan and each cost centre: staff as planned, without AI, as it was and as it goes on from there; in the last actual month what each cause adds to the difference. Small groups have no rows.',
    },
    {
      label: 'Table by period',
      format: 'CSV',
      href: `${at}/period-table${query}`,
      byUrl: byUrl(`period-table.csv${query}`),
      contains: may.readPay
        ? 'One measure by quarter for the plan and its cost centres: staff, unless the page Table shows another, whose own download takes what is shown there.'
        : 'One measure of staffing by quarter for the plan and its cost centres: staff, unless the page Table shows another, whose own download takes what is shown there. Cells of small groups are empty.',
    },
    may.readPay && {
      label: 'Workbook',
      format: 'XLSX',
      href: `${at}/workbook${query}`,
      byUrl: byUrl(`workbook.xlsx${query}`),
      refusable: true,
      contains:
        'The plan as a spreadsheet whose formulas recompute every monthly figure: inputs of every scenario, each role by month, AI systems, rollup, measures and a data dictionary. Change a blue cell and all follows. It contains pay. Where you see a part of the plan it holds that part.',
    },
    {
      label: 'Board paper',
      format: 'PDF',
      href: `${at}/report${query}`,
      byUrl: byUrl(`report.pdf${query}`),
      refusable: true,
      contains: may.readPay
        ? 'The page Report as pages of A4, with page numbers in its contents, bookmarks and charts that stay sharp. Of one scenario: the shown one, else the first. For US Letter take it on the page Report.'
        : 'The page Report as pages of A4, with page numbers in its contents, bookmarks and charts that stay sharp. Of one scenario: the shown one, else the first. It has no pay in it and leaves small groups out.',
    },
    may.readRoles && {
      label: 'Role inventory',
      format: 'CSV',
      href: `${at}/inventory`,
      byUrl: byUrl('inventory.csv'),
      contains:
        'A row a role line that you may see, with its FTE, pay, attrition and growth, and what its estimate rests on. It can be changed in a spreadsheet and imported again without loss; an import takes nothing from the columns of evidence.',
    },
    may.readRoles && {
      label: 'Evidence by cost centre',
      format: 'CSV',
      href: `${at}/evidence-rollup${query}`,
      byUrl: byUrl(`evidence-rollup.csv${query}`),
      contains:
        'A row a cost centre with all centres below it and class of evidence: role lines, posts, freed work in the last month and net saving a year at run rate that rest on it.',
    },
    may.readRoles && {
      label: 'Evidence of each estimate',
      format: 'CSV',
      href: `${at}/evidence${query}`,
      byUrl: byUrl(`evidence.csv${query}`),
      contains:
        'A row a role line with an estimate that you may see: class of evidence, source, owner, review month and rationale, and the FTE that it frees at the end.',
    },
    may.readWatch && {
      label: 'Collective-redundancy watch',
      format: 'CSV',
      href: `${at}/watch${query}`,
      byUrl: byUrl(`watch.csv${query}`),
      contains:
        'A row a window in which somebody is released, by site and rule: people released against the threshold, near or over, the latest day to give notice and what it must contain; and a row a site that is not checked. Not legal advice.',
    },
    may.readWatch && {
      label: 'Consultation packs',
      format: 'CSV',
      href: `${at}/consultation-pack${query}`,
      byUrl: {
        because:
          'It is a document for one consultation, with texts that a person reads before it leaves; its figures are in the collective-redundancy watch.',
      },
      contains:
        'For each site at which somebody is released: reasons, period, people to go and normally employed by category, selection criteria, calculation of payments. Not legal advice.',
    },
    may.exportFile && {
      label: 'Plan file',
      format: 'JSON',
      href: `${at}/plan`,
      byUrl: byUrl('plan.json'),
      contains:
        'Every input of the plan and nothing computed. It imports into any Headroom, or goes to the command line, and computes to the same figures.',
    },
  ];
  return lines.filter((line) => line !== false);
}
