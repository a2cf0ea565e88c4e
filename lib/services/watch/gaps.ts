import { countryOf, type SiteHeads, siteKeyOf } from '@/lib/engine';
import { plural } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import type { WatchedPlan } from './compute-watch';
import type { WatchGap } from './watch-view';
import { placeOf } from './words';

type Text = { id: string; text: string };

/** Sites that are not checked, and those of which the inventory leaves something in doubt. */
export function watchGaps({
  plan,
  sites,
  watch,
  rules,
  centreIds,
}: Pick<WatchedPlan, 'plan' | 'sites' | 'watch' | 'rules' | 'centreIds'>): WatchGap[] {
  const employees = plan.roles.filter((role) => role.engagement === 'employee');
  const rolesBySite = groupBy(employees, siteKeyOf);
  const sitesByPlace = groupBy(sites, placeKeyOf);
  const withStates = new Set(
    rules
      .filter(({ rule }) => rule.enabled && rule.jurisdiction.includes('-'))
      .map(({ rule }) => countryOf(rule.jurisdiction)),
  );
  const gap = (site: SiteHeads, { id, text }: Text): WatchGap => {
    const codes = new Set(rolesBySite.get(site.key)?.map((role) => role.costCentre));
    return {
      id: `${id} ${site.key}`,
      text,
      centres: plan.costCentres
        .filter((centre) => codes.has(centre.code))
        .map(({ code, name }) => ({ id: centreIds.get(code) ?? '', name })),
    };
  };
  return [
    ...watch.unchecked.map(({ site, reason }) => gap(site, uncheckedText(site, reason))),
    ...sites.flatMap((site) =>
      doubtsOf(site, { namesakes: sitesByPlace.get(placeKeyOf(site)) ?? [], withStates }).map((text) =>
        gap(site, text),
      ),
    ),
  ];
}

const placeKeyOf = ({ key }: SiteHeads) => key.slice(key.indexOf('/'));

function uncheckedText(site: SiteHeads, reason: WatchedPlan['watch']['unchecked'][number]['reason']): Text {
  const place = `${placeOf(site)}, is not checked`;
  switch (reason) {
    case 'no-country':
      return {
        id: reason,
        text: `${place}: ${plural(site.roles, 'role line')} there ${site.roles === 1 ? 'gives' : 'give'} no country. Enter it as a code, such as IE or US-NY.`,
      };
    case 'no-rule':
      return {
        id: reason,
        text: `${place}: there is no rule for ${site.country}. Add one in the redundancy rules, or correct the country.`,
      };
    default: {
      const never: never = reason;
      return never;
    }
  }
}

type Surroundings = { namesakes: readonly SiteHeads[]; withStates: ReadonlySet<string> };

function doubtsOf(site: SiteHeads, { namesakes, withStates }: Surroundings): Text[] {
  const { country, location } = site;
  if (country === '') return [];
  const others = namesakes.filter((other) => isSamePlace(site, other));
  const texts = [
    withStates.has(country) && {
      id: 'no-state',
      text: `${placeOf(site)}, is checked against the rules of the country alone: its role lines do not say in which state it lies, and states have rules of their own. Enter it, such as US-NY.`,
    },
    location === '' && {
      id: 'no-location',
      text: `${plural(site.roles, 'role line')} in ${country} ${site.roles === 1 ? 'gives' : 'give'} no location and count as one site. If the people work in several places, a threshold may be shown where there is none, or one missed.`,
    },
    location !== '' &&
      others.length > 0 && {
        id: 'split',
        text: `${location} stands in the inventory under ${[site, ...others].map((one) => one.country || 'no country').join(' and ')}, and counts as separate sites.`,
      },
  ];
  return texts.flatMap((text) => text || []);
}

/** The same name under no country, or under a later code of the same country: told once, at the first of them. */
const isSamePlace = ({ key, country }: SiteHeads, other: SiteHeads): boolean =>
  other.key !== key &&
  (other.country === '' || (countryOf(other.country) === countryOf(country) && other.country > country));
