export { SAMPLE_MEMBERS, SAMPLE_ORGANISATION, type SampleMember } from './company';
export { SAMPLE_PILOTS } from './pilots';
export { SAMPLE_PLAN } from './plan';
export { SAMPLE_PLAN_AT_OPENING, SAMPLE_ROUND, type SampleStep } from './round';
export { SAMPLE_PRICES } from './systems';
