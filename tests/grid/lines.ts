import type { Role } from '@/lib/engine';
import type { StoredLine } from '@/lib/plan/role-batch';

export const surroundings = { scenarios: [{ name: 'Base', growthShift: 0 }], systems: new Set(['copilot']) };
export const centre = { id: 'centre', code: 'CS' };

export const roleOf = (code: string, change: Partial<Role> = {}): Role => ({
  code,
  costCentre: 'CS',
  title: `Title ${code}`,
  location: 'Dublin',
  country: 'IE',
  grade: 'P3',
  fte: 10,
  vacant: 2,
  salary: 40_000,
  onCost: 0.2,
  attrition: 0.1,
  growth: 0.02,
  engagement: 'employee',
  driver: 'workload',
  ...change,
});

export const storedLine = (code: string, change: Partial<Role> = {}): StoredLine => ({
  id: `id-${code}`,
  version: 1,
  centreId: 'centre',
  position: 0,
  role: roleOf(code, change),
});
