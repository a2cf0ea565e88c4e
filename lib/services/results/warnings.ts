import type { Plan, Scenario, SourcingOption, System } from '@/lib/engine';
import { addMonths, formatFte, formatMonth, plural } from '@/lib/format';

/** What a reader should know before they trust the figures. `about` says where it is put right. */
export type Warning = { text: string; about: 'roles' | 'systems' | 'scenario' };

const LISTED = 3;

/** The names, the rest of a long list by its number. */
function list(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return rest > 0 ? `${names.slice(0, LISTED).join(', ')} and ${rest} more` : names.join(', ');
}

/** Gaps of the plan's inputs that its figures do not show by themselves. */
export function warningsOf(plan: Plan, scenario: Scenario, strandedAtEnd: number): Warning[] {
  return [
    ...roleWarnings(plan),
    ...systemWarnings(plan, scenario),
    ...(strandedAtEnd >= 0.05
      ? [
          {
            text: `${formatFte(strandedAtEnd)} FTE are above need at the end and the scenario’s policy does not move them, so they still cost.`,
            about: 'scenario' as const,
          },
        ]
      : []),
  ];
}

function roleWarnings({ plan, roles }: Plan): Warning[] {
  const end = endOf(plan);
  const without = roles.filter((role) => !role.estimate);
  const late = roles.filter((role) => role.estimate && role.estimate.rollout.start >= end);
  const free = roles.filter((role) => role.estimate && role.estimate.system === undefined);
  const unproven = roles.filter((role) => role.estimate && !role.estimate.evidence);
  const texts = [
    without.length > 0 &&
      without.length < roles.length &&
      `No estimate is given for ${without.length} of ${plural(roles.length, 'role line')}; they stay as they are.`,
    late.length > 0 &&
      `The rollout of ${plural(late.length, 'role line')} begins after the plan’s last month.`,
    free.length > 0 &&
      `No AI system is named for ${plural(free.length, 'estimate')}, so their AI costs nothing.`,
    unproven.length > 0 && `No evidence is given for ${plural(unproven.length, 'estimate')}.`,
  ];
  return texts.flatMap((text) => (text ? [{ text, about: 'roles' as const }] : []));
}

function systemWarnings({ plan, roles, systems }: Plan, scenario: Scenario): Warning[] {
  const named = new Set(roles.map((role) => role.estimate?.system));
  const unnamed = systems.filter((system) => !named.has(system.code));
  const options = chosenOptions(systems, scenario);
  const late = options.filter(({ option }) => option.start >= endOf(plan));
  const ended = options.filter(({ option }) => option.end !== undefined && option.end <= plan.start);
  const ending = options.filter(
    ({ option }) => option.end !== undefined && option.end > plan.start && option.end < endOf(plan),
  );
  const names = (list: readonly { system: { name: string } }[]) => list.map(({ system }) => system.name);
  const texts = [
    unnamed.length > 0 &&
      `No role names ${list(unnamed.map((s) => s.name))}; what it costs is in the plan’s total alone.`,
    late.length > 0 && `Live only after the plan’s last month: ${list(names(late))}.`,
    ended.length > 0 && `Ended before the plan starts: ${list(names(ended))}.`,
    ...ending.map(
      ({ system, option }) =>
        `${system.name} (${option.name}) ends in ${formatMonth(option.end ?? '')}; from then on the work is done without it.`,
    ),
  ];
  return texts.flatMap((text) => (text ? [{ text, about: 'systems' as const }] : []));
}

/** The month after the plan's last. */
const endOf = ({ start, months }: Plan['plan']) => addMonths(start, months);

function chosenOptions(systems: readonly System[], { sourcing }: Scenario) {
  return systems.flatMap((system): { system: System; option: SourcingOption }[] => {
    const code = Object.hasOwn(sourcing, system.code) ? sourcing[system.code] : undefined;
    const option = system.options.find((one) => one.code === code) ?? system.options[0];
    return option ? [{ system, option }] : [];
  });
}
