import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { listSubmissions } from '@/db/queries/submissions';
import type { Context } from '@/lib/services/context';
import { importInventory } from '@/lib/services/inventory/import';
import { previewImport } from '@/lib/services/inventory/preview';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf } from '../outcomes';
import { type RolesFixture, storeRolesPlan } from '../roles/roles-fixture';
import { planOf, previewAndImport, request } from './inventory-fixture';

let database: Database;
let own: TestOrganisation;
let plan: RolesFixture;
let head: Context;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  own = await createOrganisation(database);
  plan = await storeRolesPlan(database, own);
  head = own.as('head');
});

const stored = () => planOf(database, own, plan.planId);
const statusOf = async (code: string) => {
  const rows = await database.read((reader) =>
    listSubmissions(reader, { organisationId: own.organisationId, planId: plan.planId }),
  );
  return rows.find((row) => row.planCostCentreId === plan.centres[code])?.status;
};
const place = (code: string, version: number) => ({
  ...{ planId: plan.planId, version },
  centreId: plan.centres[code] ?? '',
});
const HEADER = 'code,costCentre,title,fte,salary';
const file = (...lines: string[]) => request(plan.planId, [HEADER, ...lines].join('\n'));

describe('a head', () => {
  test('imports into their own cost centre and those below it, and into no other line of the plan', async () => {
    const before = await stored();
    const { preview, imported } = await previewAndImport(
      head,
      file('CS-2,CS,Title CS-2,12,41000', 'NEW-1,CS-EN,Agent,3,30000'),
    );
    expect(imported).toMatchObject({ added: 1, changed: 1, centres: 0 });
    expect(preview.missing.first.map(({ code }) => code)).toEqual(['CS-1', 'EN-1', 'EN-2']);
    const { roles, costCentres } = await stored();
    expect(costCentres).toEqual(before.costCentres);
    expect(roles.find((role) => role.code === 'CS-2')?.fte).toBe(12);
    const others = ({ code }: { code: string }) => /^(LG|EN|CS-1)/.test(code);
    expect(roles.filter(others)).toEqual(before.roles.filter(others));
  });

  test('removes with “remove” only lines of their own centres', async () => {
    const input = file('CS-2,CS,Title CS-2,12,41000');
    await previewAndImport(head, { ...input, choices: { missing: 'remove' } });
    expect((await stored()).roles.map((role) => role.code).sort()).toEqual(['CS-2', 'LG-1', 'LG-2']);
  });

  test('is told the same of a row for another’s centre and of one for a centre that does not exist', async () => {
    const answerFor = async (centre: string) => {
      const preview = await previewImport(head, file(`X,${centre},Counsel,1,90000`));
      return JSON.stringify(preview).replaceAll(centre, '…');
    };
    const nowhere = await answerFor('XX');
    expect(nowhere).toContain('one of your cost centres in this plan');
    expect(await answerFor('LG')).toBe(nowhere);
    expect(await answerFor('Legal')).toBe(nowhere);
    expect(JSON.stringify(await previewImport(head, file('X,CS,Agent,1,1')))).not.toMatch(/LG|Legal|90000/);
  });

  test('cannot put a file without a cost-centre column into another’s centre', async () => {
    const csv = 'Employee ID,Name,Job title,Annual salary\n1,Ann,Agent,30000';
    const into = (code: string) =>
      previewImport(head, request(plan.planId, csv, { intoCentre: { code, name: 'Mine' } }));
    expect((await into('LG')).refused.count).toBe(1);
    expect((await into('LG')).added.count).toBe(0);
    expect((await into('CS-EN')).added.first).toMatchObject([{ costCentre: 'CS-EN' }]);
  });

  test('cannot take over the line of another’s centre by its code', async () => {
    const { misfits, choices, revision } = await previewImport(head, file('LG-1,CS,Agent,1,1'));
    expect(misfits.first).toMatchObject([{ expected: 'a code that no other role line has' }]);
    const input = { ...file('LG-1,CS,Agent,1,1'), choices, revision };
    expect((await outcomeOf(importInventory(head, input))).code).toBe('INVALID');
  });

  test('imports in an open plan alone; executives and viewers never', async () => {
    const answers = await answersByRole(own, (context) => previewImport(context, file('X,CS,Agent,1,1')));
    expect(answers).toEqual({
      ...{ admin: 'ok', planner: 'ok', head: 'ok', headOfLegal: 'ok' },
      ...{ executive: 'FORBIDDEN', viewer: 'FORBIDDEN' },
    });
    for (const status of ['in-review', 'approved'] as const) {
      const { planId } = await storeRolesPlan(database, own, status);
      expect((await outcomeOf(previewImport(head, request(planId, HEADER)))).code).toBe('FORBIDDEN');
    }
  });

  test('puts nothing into a centre that is handed in or accepted, and again once it is returned', async () => {
    await submitCentre(head, { ...place('CS-EN', 0), note: '' });
    const rows = ['CS-2,CS,Title CS-2,12,41000', 'EN-1,CS-EN,Title EN-1,7,40000'];
    for (const version of [1, 2]) {
      const { refused, changed, missing } = await previewImport(head, file(...rows));
      expect(refused.first).toMatchObject([
        { path: 'line 3, column costCentre', expected: expect.stringMatching(/submitted/) },
      ]);
      expect(changed.first.map(({ code }) => code)).toEqual(['CS-2']);
      expect(missing.first.map(({ code }) => code)).toEqual(['CS-1']);
      if (version === 1) await acceptSubmission(own.as('planner'), place('CS-EN', 1));
    }
    await returnSubmission(own.as('planner'), { ...place('CS-EN', 2), reason: 'Too low.' });
    expect((await previewImport(head, file(...rows))).refused.count).toBe(0);
  });

  test('whose centre is handed in between preview and import writes nothing', async () => {
    const input = file('EN-1,CS-EN,Title EN-1,7,40000');
    const { choices, revision } = await previewImport(head, input);
    const before = await stored();
    let isRead = false;
    const racing = {
      ...input,
      choices,
      revision,
      onProgress: ({ step }: { step: string }) => {
        isRead ||= step === 'comparing';
      },
    };
    const importing = importInventory(
      {
        ...head,
        database: {
          ...database,
          write: async (work) => {
            expect(isRead).toBe(true);
            await submitCentre(head, { ...place('CS-EN', 0), note: '' });
            return database.write(work);
          },
        },
      },
      racing,
    );
    expect((await outcomeOf(importing)).code).toBe('CONFLICT');
    expect((await stored()).roles).toEqual(before.roles);
  });
});

describe('submissions of an open plan', () => {
  test('the centres that an import touches are in progress, the others are not started', async () => {
    await previewAndImport(
      own.as('planner'),
      file('CS-2,CS,Title CS-2,12,41000', 'LG-2,LG,Title LG-2,10,40000'),
    );
    expect(await statusOf('CS')).toBe('in-progress');
    expect([await statusOf('LG'), await statusOf('CS-EN')]).toEqual([undefined, undefined]);
  });

  test('a line that moves touches the centre it leaves too', async () => {
    await previewAndImport(own.as('planner'), file('LG-2,CS-EN,Title LG-2,10,40000'));
    expect([await statusOf('LG'), await statusOf('CS-EN')]).toEqual(['in-progress', 'in-progress']);
  });

  test('a planner’s import into a centre that is handed in leaves it handed in, as their other changes do', async () => {
    await submitCentre(head, { ...place('CS', 0), note: '' });
    await previewAndImport(own.as('planner'), file('CS-2,CS,Title CS-2,12,41000'));
    expect(await statusOf('CS')).toBe('submitted');
    expect((await stored()).roles.find((role) => role.code === 'CS-2')?.fte).toBe(12);
  });

  test('a draft has no submissions, and an import starts none', async () => {
    const draft = await storeRolesPlan(database, own, 'draft');
    await previewAndImport(
      own.as('planner'),
      request(draft.planId, `${HEADER}\nCS-2,CS,Title CS-2,12,41000`),
    );
    const rows = await database.read((reader) =>
      listSubmissions(reader, { organisationId: own.organisationId, planId: draft.planId }),
    );
    expect(rows).toEqual([]);
  });
});
