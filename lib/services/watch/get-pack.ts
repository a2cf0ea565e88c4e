import type { ConsultationTexts } from '@/db/queries/consultation-texts';
import { findOrganisation } from '@/db/queries/organisations';
import { can } from '@/lib/access';
import { rulesFor } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { EU_COUNTRIES } from '@/lib/evidence';
import { groupBy } from '@/lib/group-by';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { computeWatch, type WatchedPlan } from './compute-watch';
import { readConsultationTexts } from './consultation-texts';
import { paymentOf, type SitePack, sitePack } from './pack';
import { watchedRuns } from './runs';
import type { WatchedRun } from './watch-view';
import { contentsOf, placeOf } from './words';

export type PackView = {
  organisation: string;
  /** Day on which the pack is made, ISO. */
  madeOn: string;
  plan: { name: string };
  scenario: { code: string; name: string };
  site: SitePack;
  /** Every site of the plan, for the choice of another one. */
  sites: { key: string; place: string }[];
  payment: string;
  texts: ConsultationTexts;
  version: number;
  mayEdit: boolean;
  runs: WatchedRun[];
  /** What the rules of the site ask for; rules that ask for the same in the same words stand together. */
  rules: { names: string[]; duty: string; contents: string[]; citation: string; checkedOn: string }[];
};

/**
 * The consultation pack of one site in one scenario, the plan's first where it has none of this code.
 * @throws NOT_FOUND unless the actor may see the watch of the plan and the plan has people at this site
 */
export async function getConsultationPack(
  context: Context,
  { planId, scenario: asked, site: key }: { planId: string; scenario?: string | undefined; site: string },
): Promise<PackView> {
  const { database, actor, clock } = context;
  const watched = await computeWatch(context, { planId, scenario: asked });
  const { row, plan, scenario, sites } = watched;
  const site = sites.find((one) => one.key === key);
  if (!site) throw notFound();
  const { organisationId } = actor;
  const { texts, version, organisation } = await database.snapshot(async (reader) => ({
    ...(await readConsultationTexts(reader, { organisationId, planId })),
    organisation: await findOrganisation(reader, organisationId),
  }));
  return {
    organisation: organisation?.name ?? '',
    madeOn: new Date(clock()).toISOString().slice(0, 10),
    plan: { name: row.name },
    scenario: { code: scenario.code, name: scenario.name },
    site: sitePack({ plan, scenario }, site),
    sites: sites.map((one) => ({ key: one.key, place: placeOf(one) })),
    payment: paymentOf(scenario.policy),
    texts,
    version,
    mayEdit: can(actor, 'watch:edit', planSubject(row)),
    runs: watchedRuns(watched, clock()).filter((run) => run.site === key),
    rules: rulesOf(watched, site.country),
  };
}

function rulesOf({ rules }: WatchedPlan, country: string): PackView['rules'] {
  const enabled = rules.map(({ rule }) => rule).filter((rule) => rule.enabled);
  const alike = groupBy(
    rulesFor(country, { rules: enabled, union: EU_COUNTRIES }),
    ({ duty, contents, citation, checkedOn }) => JSON.stringify([duty, contents, citation, checkedOn]),
  );
  return [...alike.values()].flatMap((group) => {
    const [rule] = group;
    if (!rule) return [];
    const { duty, citation, checkedOn } = rule;
    return { names: group.map(({ name }) => name), duty, contents: contentsOf(rule), citation, checkedOn };
  });
}
