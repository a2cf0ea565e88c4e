import type { OptionKind, System } from '@/lib/engine';

export type SourcedSystem = {
  code: string;
  name: string;
  /** The first is taken where a scenario chooses none. */
  options: { code: string; name: string; kind: OptionKind }[];
};

export const sourcedSystems = (systems: readonly System[]): SourcedSystem[] =>
  systems.map(({ code, name, options }) => ({
    code,
    name,
    options: options.map((option) => ({ code: option.code, name: option.name, kind: option.kind })),
  }));
