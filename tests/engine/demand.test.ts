import { describe, expect, test } from 'vitest';
import { estimate, numbers, results, role, smallPlan } from '../helpers/small-plan';

const CONTRACTORS_AT_ONCE = { contractorNoticeMonths: 0 };
const agents = (keys: Record<string, unknown>) => role('agents', { engagement: 'contractor', ...keys });

function firstMonth(plan: Parameters<typeof results>[0], code: string) {
  const { demand, baselineDemand, free, target, reinvested } = results(plan).role(code).series;
  const [d, d0, f, t, r] = [demand, baselineDemand, free, target, reinvested].map(
    (series) => numbers(series)[0],
  );
  return { demand: d, baselineDemand: d0, free: f, target: t, reinvested: r };
}

describe('model.md, section 3: what freed work becomes', () => {
  const freeing = (scenario: Record<string, unknown>) =>
    smallPlan({
      roles: [role('R', { estimate: estimate(0.36) })],
      scenario: { realisation: 0.5, ...scenario },
    });

  test('of 3.6 FTE freed of 10 half is taken out: target 8.2, reinvested 3.6 + 8.2 − 10 = 1.8', () => {
    expect(firstMonth(freeing({}), 'R')).toMatchObject({ free: 3.6, target: 8.2, reinvested: 1.8 });
  });

  test('in whole positions 1.8 is 1: target 9, reinvested 2.6', () => {
    expect(firstMonth(freeing({ wholePositions: true }), 'R')).toMatchObject({ target: 9, reinvested: 2.6 });
  });

  test('time that the system costs is staffed in full and not rounded: 10 · −0.25 makes a target of 12.5', () => {
    const plan = smallPlan({
      roles: [role('R', { estimate: estimate(-0.25) })],
      scenario: { realisation: 0.5, wholePositions: true },
    });
    expect(firstMonth(plan, 'R')).toMatchObject({ free: -2.5, target: 12.5, reinvested: 0 });
  });

  test('realisation is the centre’s own, else its nearest ancestor’s, else the scenario’s: 10 · (1 − 0, 0.25, 0.5)', () => {
    const plan = smallPlan({
      costCentres: [
        { code: 'grandchild', name: '', parent: 'child' },
        { code: 'child', name: '', parent: 'A' },
        { code: 'A', name: '', realisation: 0.25 },
        { code: 'own', name: '', parent: 'A', realisation: 0 },
        { code: 'other', name: '' },
      ],
      roles: ['grandchild', 'own', 'other'].map((centre) =>
        role(centre, { costCentre: centre, estimate: estimate(1) }),
      ),
      scenario: { realisation: 0.5 },
    });
    expect(['grandchild', 'own', 'other'].map((code) => firstMonth(plan, code).target)).toEqual([7.5, 10, 5]);
  });
});

describe('model.md, section 3: span roles', () => {
  const tree = [
    { code: 'A', name: '' },
    { code: 'B', name: '', parent: 'A' },
  ];

  test('2 leads of 20 agents, 12 of them a level below, need 2 · 10 / 20 = 1 when half of the agents go', () => {
    const plan = smallPlan({
      costCentres: tree,
      roles: [
        role('leads', { fte: 2, driver: 'span' }),
        agents({ fte: 8, estimate: estimate(0.5) }),
        agents({ code: 'below', costCentre: 'B', fte: 12, estimate: estimate(0.5) }),
      ],
      policy: CONTRACTORS_AT_ONCE,
    });
    expect(firstMonth(plan, 'leads')).toEqual({
      demand: 1,
      baselineDemand: 2,
      free: 0,
      target: 1,
      reinvested: 0,
    });
  });

  test('with an estimate of their own, half of the work that is left is free: 1 · 0.5, target 2 − (0.5 + 1) = 0.5', () => {
    const plan = smallPlan({
      roles: [
        role('leads', { fte: 2, driver: 'span', estimate: estimate(0.5) }),
        agents({ fte: 20, estimate: estimate(0.5) }),
      ],
      policy: CONTRACTORS_AT_ONCE,
    });
    expect(firstMonth(plan, 'leads')).toMatchObject({ demand: 1, free: 0.5, target: 0.5, reinvested: 0 });
  });

  test('the baseline follows the baseline’s staff: it fills 5 empty posts that the plan leaves empty, 2 · 10 / 10 = 2 against 1', () => {
    const plan = smallPlan({
      roles: [
        role('leads', { fte: 2, driver: 'span' }),
        agents({ vacant: 5, estimate: estimate(0.5) }),
        role('others', { fte: 0 }),
      ],
      policy: CONTRACTORS_AT_ONCE,
    });
    expect(firstMonth(plan, 'leads')).toMatchObject({ demand: 1, baselineDemand: 2 });
  });

  test('with nobody to supervise it keeps its posts, and its own growth is not used', () => {
    const plan = smallPlan({ roles: [role('leads', { fte: 2, driver: 'span', growth: 0.5 })] });
    expect(numbers(results(plan).role('leads').series.demand)).toEqual(Array(12).fill(2));
  });
});
