import type { RoleColumns } from './columns';
import type { Policy } from './types';

/** What the policy lets happen to the surplus people of each role. */
export type FlowColumns = {
  /** Share of those newly surplus who are redeployed. */
  redeployShare: Float64Array;
  /** First month index in which anybody can be released; Infinity: never. */
  releaseFrom: Float64Array;
  /** Most that are released in a month, as a share of the staff of the month before. */
  releasePace: Float64Array;
};

/** model.md, section 4. Contractors are not redeployed; after their notice every surplus contract ends at once. */
export function flowColumns(roles: RoleColumns, policy: Policy): FlowColumns {
  const noticeMonths = policy.release ? policy.noticeMonths : Number.POSITIVE_INFINITY;
  const either = (contractor: number, employee: number) =>
    roles.salary.map((_, r) => (roles.contractor[r] ? contractor : employee));
  return {
    redeployShare: either(0, policy.redeployShare),
    releaseFrom: either(policy.contractorNoticeMonths, noticeMonths),
    releasePace: either(1, policy.releasePace),
  };
}
