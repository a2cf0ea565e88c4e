import type { ConsultationTexts } from '@/db/queries/consultation-texts';
import { can } from '@/lib/access';
import { rulesFor } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { EU_COUNTRIES } from '@/lib/evidence';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { computeWatch, type WatchedPlan } from './compute-watch';
import { readConsultationTexts } from './consultation-texts';
import { paymentOf, type SitePack, sitePack } from './pack';
import { watchedRuns } from './runs';
import type { WatchedRun } from './watch-view';
import { contentsOf, placeOf } from './words';

export type PackView = {
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
  rules: {
    code: string;
    name: string;
    duty: string;
    contents: string[];
    citation: string;
    checkedOn: string;
  }[];
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
  const { texts, version } = await database.read((reader) =>
    readConsultationTexts(reader, { organisationId: actor.organisationId, planId }),
  );
  return {
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
  return rulesFor(country, { rules: enabled, union: EU_COUNTRIES }).map((rule) => ({
    code: rule.code,
    name: rule.name,
    duty: rule.duty,
    contents: contentsOf(rule),
    citation: rule.citation,
    checkedOn: rule.checkedOn,
  }));
}
