/** The parts of a company that the evidence is sorted by. */
export const BUSINESS_FUNCTIONS = {
  compliance: 'Compliance',
  customer_support: 'Customer support',
  business_intelligence: 'Business intelligence',
  human_resources: 'Human resources',
  finance_accounting: 'Finance and accounting',
  procurement: 'Procurement',
  legal: 'Legal',
  it_service_desk: 'IT and service desk',
  marketing_operations: 'Marketing operations',
  administration: 'Administration',
} as const;
export type BusinessFunction = keyof typeof BUSINESS_FUNCTIONS;

const isBusinessFunction = (text: string): text is BusinessFunction =>
  Object.hasOwn(BUSINESS_FUNCTIONS, text);

/** A function as the tables write it. An unknown one is a defect of the tables. */
export function businessFunction(text: string): BusinessFunction {
  if (!isBusinessFunction(text)) throw new Error(`Unknown business function ${text}`);
  return text;
}
