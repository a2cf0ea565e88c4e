import type { Plan } from '../types';
import { simulate } from './simulation';
import { tornado } from './tornado';
import type { SimulationRun, UncertaintyResult } from './types';

/** Draws and tornado, here and now. model.md, section 9. */
export function assessUncertainty(plan: Plan, run: SimulationRun): UncertaintyResult {
  return { ...simulate(plan, run), tornado: tornado(plan, run) };
}
