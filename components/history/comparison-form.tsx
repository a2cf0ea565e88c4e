import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { VersionComparison } from '@/lib/services/versions/compare';

type Props = { action: string; compared: VersionComparison };

/** What is compared, in the address, so that it can be sent to a colleague; works without a script. */
export function ComparisonForm({ action, compared }: Props) {
  const { versions, from, to, scenarios, centres, centre } = compared;
  const numbered = versions.map((number) => ({ value: `${number}`, label: `Version ${number}` }));
  const named = (all: readonly { code: string; name: string }[]) =>
    all.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form method="get" action={action} className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <SelectField label="From" name="from" defaultValue={`${from}`} options={numbered} />
      <SelectField
        label="in scenario"
        name="scenario"
        defaultValue={scenarios.from.code}
        options={named(scenarios.from.all)}
      />
      <SelectField
        label="To"
        name="to"
        defaultValue={to === null ? '' : `${to}`}
        options={[{ value: '', label: 'The plan as it is now' }, ...numbered]}
      />
      <SelectField
        label="in scenario"
        name="toScenario"
        defaultValue={scenarios.to.code}
        options={named(scenarios.to.all)}
      />
      <SelectField
        label="Cost centre"
        name="centre"
        defaultValue={centre?.code ?? ''}
        options={[{ value: '', label: 'All' }, ...named(centres)]}
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}
