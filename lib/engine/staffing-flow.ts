import type { Policy } from './types';

/** The staffing of one role, plan or baseline, in FTE, one number per month. */
export type Flow = {
  leavers: Float64Array;
  hires: Float64Array;
  redeployed: Float64Array;
  released: Float64Array;
  staff: Float64Array;
  stranded: Float64Array;
  pool: Float64Array;
};

export function emptyFlow(months: number): Flow {
  const column = () => new Float64Array(months);
  return {
    leavers: column(),
    hires: column(),
    redeployed: column(),
    released: column(),
    staff: column(),
    stranded: column(),
    pool: column(),
  };
}

/** What the policy lets happen to surplus people of one kind of engagement. */
export type FlowPolicy = {
  redeployShare: number;
  /** First month index in which anybody can be released; Infinity: never. */
  releaseFrom: number;
  /** Most that leave by release in a month, as a share of the staff of the month before. */
  releasePace: number;
};

/** model.md, section 4. Contractors are not redeployed; after their notice every surplus contract ends at once. */
export function flowPolicies(policy: Policy): { employees: FlowPolicy; contractors: FlowPolicy } {
  return {
    employees: {
      redeployShare: policy.redeployShare,
      releaseFrom: policy.release ? policy.noticeMonths : Number.POSITIVE_INFINITY,
      releasePace: policy.releasePace,
    },
    contractors: { redeployShare: 0, releaseFrom: policy.contractorNoticeMonths, releasePace: 1 },
  };
}

/**
 * Staff in post at the end of each month and how they came and went, from `opening` staff towards `target`. model.md,
 * section 4: attrition comes first, so nobody is released while leavers alone meet the target.
 */
export function staffingFlow(
  target: Float64Array,
  people: { opening: number; stayRate: number },
  policy: FlowPolicy,
  flow: Flow,
): void {
  const { leavers, hires, redeployed, released, staff, stranded, pool } = flow;
  const { stayRate } = people;
  const { redeployShare, releaseFrom, releasePace } = policy;
  const leaveRate = 1 - stayRate;
  let inPost = people.opening;
  let aboveNeed = 0;
  let elsewhere = 0;
  for (let t = 0; t < target.length; t++) {
    const need = target[t] ?? 0;
    const leaving = inPost * leaveRate;
    const stay = inPost - leaving;
    const hired = Math.max(0, need - stay);
    const surplus = Math.max(0, stay - need);
    const moved = redeployShare * Math.max(0, surplus - aboveNeed);
    const ended = t >= releaseFrom ? Math.min(surplus - moved, releasePace * inPost) : 0;
    inPost = stay + hired - moved - ended;
    aboveNeed = Math.max(0, inPost - need);
    elsewhere = elsewhere * stayRate + moved;
    leavers[t] = leaving;
    hires[t] = hired;
    redeployed[t] = moved;
    released[t] = ended;
    staff[t] = inPost;
    stranded[t] = aboveNeed;
    pool[t] = elsewhere;
  }
}
