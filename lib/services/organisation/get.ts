import { findOrganisation, type OrganisationRow } from '@/db/queries/organisations';
import { notFound } from '@/lib/errors';
import { authorise } from '../authorise';
import type { Context } from '../context';

export type Organisation = Pick<OrganisationRow, 'id' | 'name' | 'currency' | 'maskThreshold' | 'version'>;

export async function getOrganisation({ database, actor }: Context): Promise<Organisation> {
  authorise(actor, 'organisation:read', { organisationId: actor.organisationId });
  const row = await database.read((reader) => findOrganisation(reader, actor.organisationId));
  if (!row) throw notFound();
  return organisationView(row);
}

export function organisationView(row: OrganisationRow): Organisation {
  const { id, name, currency, maskThreshold, version } = row;
  return { id, name, currency, maskThreshold, version };
}
