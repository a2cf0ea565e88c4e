import { z } from 'zod';
import { findOrganisation, updateOrganisation as writeOrganisation } from '@/db/queries/organisations';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { organisationFields } from './fields';
import { type Organisation, organisationView } from './get';

export const updateOrganisationInput = organisationFields.extend({ version: z.number().int() });

/** @throws CONFLICT where `version` is not the stored one any more */
export async function updateOrganisation(
  context: Context,
  { version, ...change }: z.output<typeof updateOrganisationInput>,
): Promise<Organisation> {
  const { database, actor } = context;
  return database.write(async (writer) => {
    authorise(actor, 'organisation:edit', { organisationId: actor.organisationId });
    const before = await findOrganisation(writer, actor.organisationId);
    if (!before) throw notFound();
    const after = await writeOrganisation(writer, { id: before.id, version }, change);
    if (!after) throw conflict(organisationView(before));
    await recordChange(writer, context, {
      action: 'organisation:edit',
      objectType: 'organisation',
      objectId: before.id,
      before: organisationView(before),
      after: organisationView(after),
    });
    return organisationView(after);
  });
}
