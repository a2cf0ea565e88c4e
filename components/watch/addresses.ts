/** Where the consultation pack of a site is. */
export const packAddress = (planId: string, query: { scenario: string; site: string }) =>
  `/plans/${planId}/watch/pack?${new URLSearchParams(query)}`;

export const watchAddress = (planId: string, scenario: string) =>
  `/plans/${planId}/watch?${new URLSearchParams({ scenario })}`;
