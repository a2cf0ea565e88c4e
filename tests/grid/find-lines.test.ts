import { expect, test } from 'vitest';
import { lineFinder } from '@/components/grid/find-lines';
import { roleOf } from './lines';

const names = {
  systems: new Map([['copilot', 'Claims copilot']]),
  centres: new Map([['centre', 'Customer support']]),
};
const line = {
  id: '1',
  centreId: 'centre',
  role: roleOf('CS-7', {
    title: 'Sachbearbeiter für Schäden',
    location: 'Köln',
    estimate: {
      quality: 0,
      usage: 0,
      system: 'copilot',
      rollout: { start: '2027-01', rampMonths: 0, ceiling: [1, 1, 1], curve: 's' },
    },
  }),
};

test.each(['', '  ', 'fur schaden', 'KÖLN', 'koln sach', 'cs-7', 'claims', 'employee', 'customer'])(
  '“%s” finds the line: case, accents and order do not count',
  (sought) => {
    expect(lineFinder(sought, names)(line)).toBe(true);
  },
);

test.each(['berlin', 'köln berlin', '40000'])('“%s” does not: every word must be in its texts', (sought) => {
  expect(lineFinder(sought, names)(line)).toBe(false);
});
