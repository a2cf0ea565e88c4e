/** What a column of an inventory file can be. Those of Headroom's own export are named as in the plan file. */
export const INVENTORY_FIELDS = [
  'code',
  'costCentre',
  'costCentreName',
  'title',
  'location',
  'country',
  'occupation',
  'grade',
  'fte',
  'vacant',
  'heads',
  'salary',
  'onCost',
  'attrition',
  'growth',
  'engagement',
  'driver',
  'personKey',
  'personName',
  'position',
  'weeklyHours',
  'payBasis',
  'currency',
  'status',
  'leaver',
  'startDate',
  'endDate',
  'legalEntity',
  'partTime',
  'manager',
] as const;
export type InventoryField = (typeof INVENTORY_FIELDS)[number];

/** Read to tell rows apart or not at all, and never part of what an import gives back. */
export const IDENTIFYING_FIELDS: readonly InventoryField[] = [
  'personKey',
  'personName',
  'position',
  'manager',
];

/** Recognised so that nobody wonders about them; nothing is taken from them. */
export const UNUSED_FIELDS: readonly InventoryField[] = ['legalEntity', 'partTime', 'manager'];

export type FieldLabel = { label: string; meaning: string };

/** Words for the mapping page. */
export const FIELD_LABELS: Record<InventoryField, FieldLabel> = {
  code: { label: 'Role code', meaning: 'Headroom’s own code of a role line' },
  costCentre: { label: 'Cost centre', meaning: 'Code or name of the cost centre; a department will do' },
  costCentreName: { label: 'Cost centre name', meaning: 'Its name, if another column has its code' },
  title: { label: 'Role title', meaning: 'What the role is called' },
  location: { label: 'Location', meaning: 'The site, for the legal watch' },
  country: { label: 'Country', meaning: 'Two-letter code or name, with a subdivision if it matters: US-NY' },
  occupation: { label: 'Occupation', meaning: 'SOC or ISCO code' },
  grade: { label: 'Grade', meaning: 'Grade, level or job code' },
  fte: { label: 'FTE', meaning: 'Full-time equivalents of the row' },
  vacant: { label: 'Vacant FTE', meaning: 'The part of the FTE that is unfilled' },
  heads: { label: 'Heads', meaning: 'Number of people of the row' },
  salary: { label: 'Pay', meaning: 'Base pay; how often it is paid is asked apart' },
  onCost: { label: 'On-cost', meaning: 'Employer’s cost on top of pay, as a share of pay' },
  attrition: { label: 'Attrition', meaning: 'Share of people who leave by themselves in a year' },
  growth: { label: 'Growth', meaning: 'Change of the volume of work in a year, as a share' },
  engagement: { label: 'Worker type', meaning: 'Employee or contractor' },
  driver: { label: 'Driver', meaning: 'workload or span' },
  personKey: { label: 'Person key', meaning: 'Tells people apart; used while reading, never stored' },
  personName: { label: 'Person name', meaning: 'Shows that a row is a person; never stored' },
  position: { label: 'Position key', meaning: 'Tells posts apart; never stored' },
  weeklyHours: { label: 'Weekly hours', meaning: 'Contract hours, in the place of FTE' },
  payBasis: { label: 'Pay frequency', meaning: 'How often the amount of the row is paid' },
  currency: { label: 'Currency', meaning: 'ISO 4217 code of the row’s pay' },
  status: { label: 'Status', meaning: 'Active or terminated' },
  leaver: { label: 'Leaver', meaning: 'Yes for people who have left or are leaving' },
  startDate: { label: 'Start date', meaning: 'First day of the person' },
  endDate: { label: 'End date', meaning: 'Last day of the person' },
  legalEntity: { label: 'Legal entity', meaning: 'Not used' },
  partTime: { label: 'Full or part time', meaning: 'Not used; FTE or hours say it' },
  manager: { label: 'Manager', meaning: 'Not used and never stored' },
};
