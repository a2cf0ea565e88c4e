import type { Policy } from './types';

/** What the policy lets happen to the surplus people of one kind of engagement. */
export type FlowRules = {
  /** Share of those newly surplus who are redeployed. */
  redeployShare: number;
  /** First month index in which anybody can be released; Infinity: never. */
  releaseFrom: number;
  /** Most that are released in a month, as a share of the staff of the month before. */
  releasePace: number;
};

/** model.md, section 4. Contractors are not redeployed; after their notice every surplus contract ends at once. */
export function flowRules(policy: Policy): { employees: FlowRules; contractors: FlowRules } {
  return {
    employees: {
      redeployShare: policy.redeployShare,
      releaseFrom: policy.release ? policy.noticeMonths : Number.POSITIVE_INFINITY,
      releasePace: policy.releasePace,
    },
    contractors: { redeployShare: 0, releaseFrom: policy.contractorNoticeMonths, releasePace: 1 },
  };
}

/** By how much one number of FTE is above another, `zero` if it is not. */
export function excess(of: number, over: number, zero: number): number {
  return of > over ? of - over : zero;
}
