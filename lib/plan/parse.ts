import type { Plan } from '@/lib/engine';
import { faultsOf, type PlanFault, wrongValue } from './faults';
import { checkReferences } from './references';
import { planSchema } from './schemas';

export type ParsedPlan = { ok: true; plan: Plan } | { ok: false; faults: PlanFault[] };

/** The plan in a value read from JSON, with every default filled in, or every fault of it. `plan-file.md` */
export function parsePlan(json: unknown): ParsedPlan {
  const parsed = planSchema.safeParse(json);
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error, json)), ...checkReferences(json)];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const { plan, costCentres, roles, systems, scenarios } = parsed.data;
  return { ok: true, plan: { plan, costCentres, roles, systems, scenarios } };
}

/** As `parsePlan`, from the text of a file; a text that is not JSON is a fault of its own. */
export function parsePlanText(text: string): ParsedPlan {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [wrongValue([], `not JSON (${reason})`, 'a plan file in JSON')] };
  }
  return parsePlan(json);
}
