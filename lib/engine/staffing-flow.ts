import type { Policy } from './types';

/** After every plan; a whole number because it is compared with months in the inner loop. */
const NEVER = 1_000_000;

/** What the policy lets happen to the surplus people of one kind of engagement. */
export type FlowRules = {
  /** Share of those newly surplus who are redeployed. */
  redeployShare: number;
  /** First month index in which anybody can be released. */
  releaseFrom: number;
  /** Most that are released in a month, as a share of the staff of the month before. */
  releasePace: number;
};

/** model.md, section 4. Contractors are not redeployed; after their notice every surplus contract ends at once. */
export function flowRules(policy: Policy): { employees: FlowRules; contractors: FlowRules } {
  return {
    employees: {
      redeployShare: policy.redeployShare,
      releaseFrom: policy.release ? policy.noticeMonths : NEVER,
      releasePace: policy.releasePace,
    },
    contractors: { redeployShare: 0, releaseFrom: policy.contractorNoticeMonths, releasePace: 1 },
  };
}

/** By how much one number of FTE is above another, `zero` if it is not. */
export function excess(of: number, over: number, zero: number): number {
  return of > over ? of - over : zero;
}
