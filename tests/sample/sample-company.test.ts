import { describe, expect, test } from 'vitest';
import { listMembers } from '@/db/queries/members';
import { auditEvents, outbox } from '@/db/schema';
import { compute } from '@/lib/engine';
import { findOccupation, findStudy, priceKey } from '@/lib/evidence';
import { parsePlan, serialisePlan } from '@/lib/plan';
import { SAMPLE_MEMBERS, SAMPLE_ORGANISATION, SAMPLE_PLAN, SAMPLE_PRICES } from '@/lib/sample';
import { listInbox } from '@/lib/services/notifications/list';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { loadSampleCompany } from '@/lib/services/sample/load-company';
import { getBoard } from '@/lib/services/submissions/get-board';
import { steadyComparison } from '@/lib/services/systems/steady-comparison';
import { createTestDatabase } from '../helpers/database';
import { contentOf } from '../services/plans/plans-fixture';

const { roles, systems, costCentres, scenarios, plan } = SAMPLE_PLAN;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the sample company', () => {
  test('is a valid plan file, and comes back from one as it was', () => {
    const parsed = parsePlan(JSON.parse(JSON.stringify(serialisePlan(SAMPLE_PLAN))));
    expect(parsed).toEqual({ ok: true, plan: SAMPLE_PLAN });
  });

  test('has 12 cost centres on three levels, 90 role lines, 900 FTE with more heads than FTE, in three countries', () => {
    expect(costCentres).toHaveLength(12);
    expect(roles).toHaveLength(90);
    expect(sum(roles.map((role) => role.fte))).toBe(900);
    expect(sum(roles.map((role) => role.heads ?? Math.ceil(role.fte)))).toBeGreaterThan(900);
    expect(new Set(roles.map((role) => role.country.slice(0, 2)))).toEqual(new Set(['IE', 'DE', 'US']));
    const parents = new Map(costCentres.map((centre) => [centre.code, centre.parent]));
    expect(costCentres.some(({ parent }) => parent !== null && parents.get(parent) !== null)).toBe(true);
    expect(plan.currency).toBe(SAMPLE_ORGANISATION.currency);
  });

  test('shows every kind of sourcing, and an option that ends', () => {
    const options = systems.flatMap((system) => system.options);
    expect(systems).toHaveLength(4);
    expect(new Set(options.map((option) => option.kind)).size).toBe(4);
    expect(options.some((option) => option.end !== undefined)).toBe(true);
    expect(systems.every((system) => roles.some((role) => role.estimate?.system === system.code))).toBe(true);
  });

  test('shows every class of evidence, span roles, contractors, vacancies, tasks and roles without an estimate', () => {
    expect(new Set(roles.flatMap((role) => role.estimate?.evidence?.class ?? [])).size).toBe(6);
    expect(roles.some((role) => role.driver === 'span')).toBe(true);
    expect(roles.some((role) => role.engagement === 'contractor')).toBe(true);
    expect(roles.some((role) => role.vacant > 0)).toBe(true);
    expect(roles.some((role) => role.estimate?.tasks)).toBe(true);
    expect(roles.some((role) => role.estimate === undefined)).toBe(true);
    for (const role of roles) expect(findOccupation(role.occupation ?? ''), role.code).not.toBeNull();
    for (const { estimate } of roles)
      if (estimate?.evidence?.class === 'study')
        expect(findStudy(estimate.evidence.source ?? '')).not.toBeNull();
  });

  test('its figures are believable: a modest saving that pays back in one to three years, a cautious case near zero, an ambitious one below 10 %', () => {
    const result = compute(SAMPLE_PLAN);
    const of = (code: string) => {
      const total = result.scenarios.find((scenario) => scenario.code === code)?.total;
      if (!total) throw new Error(`no scenario ${code}`);
      const lastYear = sum(Array.from(total.series.baselineCost.slice(-12)));
      return { ...total.measures, share: total.measures.runRateSaving / lastYear };
    };
    expect(scenarios.map((scenario) => scenario.code)).toEqual(['base', 'cautious', 'ambitious']);
    const [base, cautious, ambitious] = [of('base'), of('cautious'), of('ambitious')];
    expect(base.share).toBeGreaterThan(0.005);
    expect(base.share).toBeLessThan(0.03);
    expect(base.paybackMonths).toBeGreaterThanOrEqual(12);
    expect(base.paybackMonths).toBeLessThanOrEqual(36);
    expect(base.peakFunding).toBeLessThan(1_500_000);
    expect(cautious.share).toBeGreaterThan(-0.01);
    expect(cautious.share).toBeLessThan(0.005);
    expect(ambitious.share).toBeGreaterThan(base.share);
    expect(ambitious.share).toBeLessThan(0.1);
  });

  test('its options break even where the plan’s own volume can be seen beside it, and each has a dated price', () => {
    const result = compute(SAMPLE_PLAN, { scenarios: ['base'] });
    const compared = systems.map((system) => {
      const level = result.scenarios[0]?.systems[system.code];
      const steady =
        level &&
        steadyComparison({
          options: system.options,
          chosen: level.option,
          header: plan,
          months: result.months,
          users: [...level.series.users],
          volume: [...level.series.volume],
        });
      if (!steady) throw new Error(`no use of ${system.code}`);
      return { code: system.code, ...steady };
    });
    const inside = compared.filter(({ breakEvens, from, to }) =>
      breakEvens.some(({ matters, turns, volume }) => matters && turns && volume > from && volume < to),
    );
    expect(inside.map(({ code }) => code)).toEqual(['agent-assist', 'doc-reader', 'claims-model']);
    for (const { from, to, now, end } of compared)
      for (const { volume } of [now, end]) {
        expect(volume).toBeGreaterThan(from);
        expect(volume).toBeLessThan(to);
      }
    for (const system of systems)
      for (const option of system.options)
        expect(SAMPLE_PRICES.get(priceKey(system.code, option.code))?.asOf).toBe('2026-11');
  });

  test('has a member of each role and two heads, whose cost centres are there', () => {
    expect(SAMPLE_MEMBERS.map((member) => member.role).sort()).toEqual([
      'admin',
      'executive',
      'head',
      'head',
      'planner',
      'viewer',
    ]);
    const codes = costCentres.map((centre) => centre.code);
    for (const { role, scopes, email } of SAMPLE_MEMBERS) {
      expect(scopes.length > 0).toBe(role === 'head');
      expect(scopes.every((code) => codes.includes(code))).toBe(true);
      expect(email).toMatch(/@example\.com$/);
    }
  });

  test('is loaded in the middle of its round, with the figures of the sample plan', async () => {
    const { database } = await createTestDatabase();
    expect(await loadSampleCompany({ database, clock: Date.now }, 'a tall grey heron')).toBe(true);
    const trail = await database.read((reader) => reader.select().from(auditEvents));
    const [{ organisationId, planId } = { organisationId: '', planId: '' }] = trail;
    const content = await contentOf(database, organisationId, planId ?? '');
    expect(assemblePlan(content)).toEqual(SAMPLE_PLAN);
    const members = await database.read((reader) => listMembers(reader, organisationId));
    const planner = members.find(({ role }) => role === 'planner');
    if (!planner) throw new Error('There is no planner.');
    const context = { database, clock: Date.now, actor: { ...planner, memberId: planner.id } };
    const { lines, round } = await getBoard(context, planId ?? '');
    const statusOf = (code: string) => lines.find((line) => line.code === code)?.status;
    expect(['LEG', 'PRC', 'HR', 'ITS', 'CUS'].map(statusOf)).toEqual([
      'accepted',
      'returned',
      'submitted',
      'in-progress',
      'not-started',
    ]);
    expect(lines.find(({ code }) => code === 'HR')?.changes?.count).toEqual({
      added: 0,
      gone: 0,
      changed: 2,
    });
    expect(round.due?.days).toBe(12);
    const { entries } = await listInbox(context);
    expect(entries.map(({ shown }) => shown?.sentence)).toContain(
      'Henrik Vogt mentioned you in a comment on Procurement.',
    );
    expect(await database.read((reader) => reader.select().from(outbox))).toEqual([]);
  });
});
