import type { Case } from './case';
import { fte, money, months, type Quantity, type Steps, share } from './steps';

export type Staffing = Record<'hires' | 'redeployed' | 'released' | 'staff' | 'pool', Quantity>;

/** Who leaves, is hired, moves and is released. model.md, section 4. */
export function explainStaff(one: Case, target: Quantity, steps: Steps): Staffing {
  const { role, scenario, t, at, staffAt } = one;
  const before = fte('staff before', staffAt(t - 1));
  const attrition = share('attrition', role.attrition);
  const stays = (1 - role.attrition) ** (1 / 12);
  const leavers = steps.add(
    fte('leavers', before.value * (1 - stays)),
    'staff before × (1 − (1 − attrition) ^ 1⁄12)',
    [before, attrition],
  );
  const stay = before.value - leavers.value;
  const hires = steps.add(
    fte('hires', Math.max(0, target.value - stay)),
    'max(0, target − (staff before − leavers))',
    [target, before, leavers],
  );
  const surplus = steps.add(
    fte('surplus', Math.max(0, stay - target.value)),
    'max(0, (staff before − leavers) − target)',
    [before, leavers, target],
  );
  const stranded = fte('stranded before', at('stranded', t - 1));
  const moves = share('redeploy share', role.engagement === 'contractor' ? 0 : scenario.policy.redeployShare);
  const redeployed = steps.add(
    fte('redeployed', moves.value * Math.max(0, surplus.value - stranded.value)),
    'redeploy share × max(0, surplus − stranded before)',
    [moves, surplus, stranded],
  );
  const released = explainReleased(one, { before, surplus, redeployed }, steps);
  const staff = steps.add(
    fte('staff', stay + hires.value - redeployed.value - released.value),
    'staff before − leavers + hires − redeployed − released',
    [before, leavers, hires, redeployed, released],
  );
  steps.add(fte('stranded', Math.max(0, staff.value - target.value)), 'max(0, staff − target)', [
    staff,
    target,
  ]);
  const poolBefore = fte('pool before', at('pool', t - 1));
  const pool = steps.add(
    fte('pool', poolBefore.value * stays + redeployed.value),
    'pool before × (1 − attrition) ^ 1⁄12 + redeployed',
    [poolBefore, attrition, redeployed],
  );
  return { hires, redeployed, released, staff, pool };
}

function explainReleased(
  { role, scenario: { policy }, t }: Case,
  { before, surplus, redeployed }: Record<'before' | 'surplus' | 'redeployed', Quantity>,
  steps: Steps,
): Quantity {
  const isContractor = role.engagement === 'contractor';
  if (!isContractor && !policy.release) {
    return steps.add(fte('released', 0), '0: the policy releases nobody', []);
  }
  const notice = months('notice', isContractor ? policy.contractorNoticeMonths : policy.noticeMonths);
  if (t < notice.value) return steps.add(fte('released', 0), '0: within notice', [notice]);
  const pace = share('release pace', isContractor ? 1 : policy.releasePace);
  return steps.add(
    fte('released', Math.min(surplus.value - redeployed.value, pace.value * before.value)),
    'min(surplus − redeployed, release pace × staff before)',
    [surplus, redeployed, pace, before],
  );
}

/** The five costs of people. model.md, section 5. */
export function explainPeopleCost(
  { role, scenario: { policy } }: Case,
  { hires, redeployed, released, staff, pool }: Staffing,
  pay: Quantity,
  steps: Steps,
): Quantity[] {
  const salary = money('salary', role.salary);
  const loaded = steps.add(
    money('loaded', ((role.salary * (1 + role.onCost)) / 12) * pay.value),
    'salary × (1 + on-cost) ÷ 12 × pay',
    [salary, share('on-cost', role.onCost), pay],
  );
  const hiring = share('recruitment cost', policy.recruitmentCost);
  const severance = months('severance months', role.engagement === 'contractor' ? 0 : policy.severanceMonths);
  const training = share('retraining cost', policy.retrainingCost);
  const filling = share('share who fill a vacancy', policy.redeployFillsVacancy);
  const yearly = role.salary * pay.value;
  return [
    steps.add(money('payroll', staff.value * loaded.value), 'staff × loaded', [staff, loaded]),
    steps.add(
      money('recruitment', hires.value * hiring.value * yearly),
      'hires × recruitment cost × salary × pay',
      [hires, hiring, salary, pay],
    ),
    steps.add(
      money('severance', (released.value * severance.value * yearly) / 12),
      'released × severance months × salary ÷ 12 × pay',
      [released, severance, salary, pay],
    ),
    steps.add(
      money('retraining', redeployed.value * training.value * yearly),
      'redeployed × retraining cost × salary × pay',
      [redeployed, training, salary, pay],
    ),
    steps.add(
      money('carried', pool.value * loaded.value * (1 - filling.value)),
      'pool × loaded × (1 − share who fill a vacancy)',
      [pool, loaded, filling],
    ),
  ];
}
