import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessUncertainty, compute } from '@/lib/engine';
import { stringifyPlan } from '@/lib/plan';
import { estimate, role, smallPlan, system } from '../helpers/small-plan';

const ROOT = join(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/.bin/tsx');
const HEADROOM = join(ROOT, 'bin/headroom.ts');
const PLAN = smallPlan({
  header: { months: 3 },
  roles: [role('R', { salary: 12_000, estimate: estimate(0.5, { system: 'S' }) })],
  systems: [system({ seatPrice: 1 / 3 })],
});

let folder = '';
let good = '';
let bad = '';
const place = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-'));
  good = place('plan.json');
  bad = place('bad.json');
  writeFileSync(good, stringifyPlan(PLAN));
  writeFileSync(bad, stringifyPlan(PLAN).replace('"fte": 10', '"fte": -1').replace('"EUR"', '"EURO"'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function headroom(words: string[], input = ''): SpawnSyncReturns<string> {
  return spawnSync(TSX, [HEADROOM, ...words], { cwd: ROOT, encoding: 'utf8', input });
}

describe('headroom compute', () => {
  test('writes the result of every level as JSON: what the engine computes, and 0', () => {
    const { status, stdout, stderr } = headroom(['compute', good]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [scenario] = JSON.parse(stdout).scenarios;
    const expected = compute(PLAN, { roles: true }).scenarios[0];
    expect(scenario.roles.R.series.net).toEqual(Array.from(expected?.roles.R?.series.net ?? []));
    expect(scenario.systems.S.measures).toEqual(expected?.systems.S?.measures);
  });

  test('writes CSV: a header and 4 levels of 3 months', () => {
    const { status, stdout } = headroom(['compute', good, '--format', 'csv']);
    const lines = stdout.trimEnd().split('\r\n');
    expect(status).toBe(0);
    expect(lines).toHaveLength(1 + 4 * 3);
    expect(lines[0]).toMatch(/^scenario,level,code,month,demand,/);
    expect(lines[4]).toMatch(/^x,cost centre,A,2027-01,10,/);
  });

  test('reads standard input for -', () => {
    const { status, stdout } = headroom(['compute', '-', '--scenario', 'x'], stringifyPlan(PLAN));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).scenarios).toHaveLength(1);
  });

  test('lists every fault of a plan, one a line, and answers 2 with nothing on standard output', () => {
    const { status, stdout, stderr } = headroom(['compute', bad]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'plan.currency: "EURO", expected a currency of ISO 4217, such as EUR',
      'roles[0].fte: -1, expected a number of 0 or more',
    ]);
  });

  test.each([
    ['no file', ['compute'], 'Say which plan file to read'],
    ['a file that is not there', ['compute', 'no-such.json'], 'There is no file no-such.json.'],
    ['a folder', ['compute', '.'], '. cannot be read'],
    ['two files', ['compute', 'a', 'b'], 'One plan file at a time'],
    ['an unknown option', ['compute', 'a', '--fast'], "Unknown option '--fast'"],
    ['an unknown format', ['compute', 'a', '--format', 'xml'], 'The format is json or csv, not "xml".'],
    ['an unknown command', ['conjure'], 'There is no command "conjure".'],
    ['no command', [], 'Usage:'],
  ])('answers 2 and says why: %s', (_, words, expected) => {
    const { status, stdout, stderr } = headroom(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('    at ');
  });

  test('answers 2 for a scenario that is not in the plan and names those that are', () => {
    const { status, stderr } = headroom(['compute', good, '--scenario', 'y']);
    expect(status).toBe(2);
    expect(stderr).toBe('The plan has no scenario "y"; it has x.\n');
  });

  test('ends quietly when its reader closes the pipe', async () => {
    const roles = Array.from({ length: 200 }, (_, r) => role(`R${r}`));
    writeFileSync(place('large.json'), stringifyPlan(smallPlan({ header: { months: 120 }, roles })));
    const child = spawn(TSX, [HEADROOM, 'compute', place('large.json')], { cwd: ROOT });
    const closed = once(child, 'close');
    let stderr = '';
    child.stderr.on('data', (piece) => {
      stderr += String(piece);
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect((await closed)[0]).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('headroom simulate', () => {
  const settings = ['--draws', '200', '--seed', '9', '--correlation', '0.4'];

  test('writes what the engine draws, twice the same bytes, and 0', () => {
    const { status, stdout, stderr } = headroom(['simulate', good, ...settings]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const run = { scenario: 'x', draws: 200, seed: 9, correlation: 0.4 };
    const { total, costCentres, tornado } = assessUncertainty(PLAN, run);
    expect(JSON.parse(stdout)).toEqual({
      format: 'headroom-simulation/1',
      ...{ draws: 200, seed: 9, correlation: 0.4 },
      months: ['2027-01', '2027-02', '2027-03'],
      scenarios: [{ code: 'x', ...{ total, costCentres, tornado } }],
    });
    expect(headroom(['simulate', good, ...settings, '--scenario', 'x']).stdout).toBe(stdout);
  });

  test('names every setting that is out of its range, what was found and what is expected, with 2', () => {
    const words = ['--draws', '1000000000', '--seed', '1.5', '--correlation', '1.2'];
    const { status, stdout, stderr } = headroom(['simulate', good, ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      '--draws: 1000000000, expected a whole number from 1 to 100000',
      '--seed: 1.5, expected a whole number from 0 to 4294967295',
      '--correlation: 1.2, expected a share from 0 to 1',
    ]);
    expect(headroom(['simulate', good, '--draws', 'many']).stderr).toContain(
      '"many", expected a whole number',
    );
  });

  test('refuses a bad plan as compute does, and a scenario that is not there', () => {
    expect(headroom(['simulate', bad]).stderr).toBe(headroom(['compute', bad]).stderr);
    expect(headroom(['simulate', good, '--scenario', 'y']).status).toBe(2);
  });
});

describe('headroom check', () => {
  test('is silent and answers 0 for a valid plan', () => {
    const { status, stdout, stderr } = headroom(['check', good]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('answers 2 for a text that is not JSON, on one line', () => {
    const { status, stderr } = headroom(['check', '-'], '{\n"format":');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\$: not JSON .*\n$/);
  });
});
