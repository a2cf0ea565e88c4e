import { formatMoney, plural } from '@/lib/format';
import type { LineChange } from '@/lib/plan';
import type { VersionComparison } from '@/lib/services/versions/compare';
import { ChangedLines } from './changed-lines';
import { DifferenceList } from './difference-list';
import { KINDS } from './kinds';
import { TotalsTable } from './totals-table';

/** What differs between two states of a plan, and what that does to FTE and net saving. */
export function ComparisonView({ compared }: { compared: VersionComparison }) {
  const { comparison, effects, currency } = compared;
  const { header, costCentres, roles, systems, scenarios } = comparison;
  const isAlike = [header, costCentres, roles, systems, scenarios].every((list) => list.length === 0);
  return (
    <>
      <h2 className="mb-2">{headline(compared, isAlike)}</h2>
      {effects ? (
        <TotalsTable compared={compared} effects={effects} />
      ) : (
        <p className="text-muted">
          The two are in different currencies, so that their money is not compared.
        </p>
      )}
      {roles.length > 0 ? (
        <div className="section">
          <ChangedLines roles={roles} effects={effects} currency={currency} />
        </div>
      ) : null}
      {header.length > 0 ? (
        <section className="section" aria-labelledby="header-changes">
          <h2 id="header-changes">The plan itself</h2>
          <DifferenceList fields={header} />
        </section>
      ) : null}
      <Lines title="Scenarios" lines={scenarios} />
      <Lines title="AI systems" lines={systems} />
      <Lines title="Cost centres" lines={costCentres} />
    </>
  );
}

function headline({ effects, currency, to }: VersionComparison, isAlike: boolean): string {
  if (!effects) return 'What changed';
  const { net, staff } = effects.total;
  if (isAlike && net === 0 && staff === 0) return 'The two are alike';
  const now = to === null ? 'now' : `in version ${to}`;
  return net === 0
    ? `The net saving over the horizon is the same ${now}`
    : `The net saving over the horizon is ${formatMoney(Math.abs(net), { style: 'compact', currency })} ${net > 0 ? 'higher' : 'lower'} ${now}`;
}

function Lines({ title, lines }: { title: string; lines: readonly LineChange[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-label={title}>
      <h2 className="mb-2">
        {title}: {plural(lines.length, 'change')}
      </h2>
      <dl className="text-13">
        {lines.map(({ code, name, kind, fields }) => (
          <div key={code} className="mb-3">
            <dt className="font-medium">
              {name} <span className="text-muted">({code})</span> {KINDS[kind]}
            </dt>
            <dd>
              <DifferenceList fields={fields} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
