import { TextLink } from '@/components/ui/link';
import { formatMonth } from '@/lib/format';
import type { ActualsFound, ActualsLine } from '@/lib/services/actuals/actuals-view';
import { VarianceTable } from './variance-table';

type Props = {
  found: ActualsFound;
  pay: boolean;
  currency: string;
  planId: string;
  scenario: string;
};

/** Variance by cost centre and by role line, of staff and of cost. */
export function VarianceTables({ found, pay, currency, planId, scenario }: Props) {
  const month = formatMonth(found.last);
  const query = new URLSearchParams({ scenario });
  const centreName = ({ code, name }: ActualsLine) => (
    <TextLink href={`/plans/${planId}?${new URLSearchParams({ scenario, centre: code })}`} prefetch={false}>
      {name}
    </TextLink>
  );
  const roleName = ({ id, name, code }: ActualsLine) => (
    <>
      <TextLink href={`/plans/${planId}/roles/${id}?${query}`} prefetch={false}>
        {name}
      </TextLink>{' '}
      <span className="text-12 text-muted">{code}</span>
    </>
  );
  const staff = { of: 'staff', unitName: 'FTE' } as const;
  const cost = { of: 'cost', unitName: currency } as const;
  const beyond =
    found.rolesLeftOut > 0 ? `, the ${found.roles?.length} that differ most of all with actuals` : '';
  return (
    <>
      <div className="section">
        <VarianceTable
          caption={`Staff by cost centre at the end of ${month}`}
          rowName="Cost centre"
          lines={found.centres}
          nameOf={centreName}
          {...staff}
        />
        {found.centres.some((line) => line.staff === 'masked') ? (
          <p className="mt-2 text-12 text-muted">
            ••• A group of too few people, or one by which such a group could be worked out.
          </p>
        ) : null}
      </div>
      {pay ? (
        <div className="section">
          <VarianceTable
            caption={`Cost by cost centre to ${month}`}
            rowName="Cost centre"
            lines={found.centres}
            nameOf={centreName}
            {...cost}
          />
        </div>
      ) : null}
      {found.roles && found.roles.length > 0 ? (
        <>
          <div className="section">
            <VarianceTable
              caption={`Staff by role line at the end of ${month}${beyond}`}
              rowName="Role line"
              lines={found.roles}
              nameOf={roleName}
              {...staff}
            />
          </div>
          <div className="section">
            <VarianceTable
              caption={`Cost by role line to ${month}${beyond}`}
              rowName="Role line"
              lines={found.roles}
              nameOf={roleName}
              {...cost}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
