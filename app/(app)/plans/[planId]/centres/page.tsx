import { EmptyState } from '@/components/ui/empty-state';
import { FigureText } from '@/components/ui/figure-text';
import { LinkButton, TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { formatPercent } from '@/lib/format';
import { type CostCentreLine, listPlanCentres } from '@/lib/services/roles/list-cost-centres';

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<{ scenario?: string }> };

export const metadata = { title: 'Cost centres' };

export default async function CostCentresPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { scenario } = await searchParams;
  const context = await pageContext();
  const { currency, centres, mayImport } = await orNotFound(listPlanCentres(context, planId));
  return (
    <>
      <PageHeader
        title="Cost centres"
        lead="The teams of this plan. Each line includes all centres below it."
      />
      {centres.length === 0 ? (
        <EmptyState
          title="No cost centres yet"
          action={
            mayImport ? (
              <LinkButton variant="primary" href={`/plans/${planId}/inventory/import`}>
                Import an inventory
              </LinkButton>
            ) : null
          }
        >
          Cost centres come with the inventory: the role lines of each team, from your HR system or a
          spreadsheet.
        </EmptyState>
      ) : (
        <Table caption="Cost centres of the plan" captionHidden>
          <thead>
            <tr>
              <Th>Cost centre</Th>
              <Th numeric term="fte">
                FTE
              </Th>
              <Th numeric term="vacant">
                Vacant, FTE
              </Th>
              <Th numeric term="roleLine">
                Role lines
              </Th>
              <Th numeric term="estimate">
                With estimate
              </Th>
              <Th numeric>Open comments</Th>
              <Th numeric unit={currency} term="payroll">
                Payroll a year
              </Th>
              <Th numeric term="realisation">
                Realisation, % of freed time
              </Th>
            </tr>
          </thead>
          <tbody>
            {centres.map((centre) => (
              <tr key={centre.id}>
                <RowTh>
                  <CentreName centre={centre} href={hrefOf(planId, centre.id, scenario)} />
                </RowTh>
                <Td numeric>
                  <FigureText value={centre.fte} unit="fte" />
                </Td>
                <Td numeric>
                  <FigureText value={centre.vacant} unit="fte" />
                </Td>
                <Td numeric>{centre.roles}</Td>
                <Td numeric>{centre.rolesWithEstimate}</Td>
                <Td numeric>{centre.openComments}</Td>
                <Td numeric>
                  <FigureText value={centre.payroll} unit="money" style="compact" />
                </Td>
                <Td numeric>
                  {centre.realisation === null ? (
                    <span className="text-muted">as above it</span>
                  ) : (
                    formatPercent(centre.realisation)
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

const hrefOf = (planId: string, centreId: string, scenario: string | undefined) =>
  `/plans/${planId}/centres/${centreId}${scenario ? `?scenario=${encodeURIComponent(scenario)}` : ''}`;

const INDENTS = ['pl-0', 'pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20'];

function CentreName({ centre, href }: { centre: CostCentreLine; href: string }) {
  return (
    <span className={`block min-w-36 ${INDENTS[Math.min(centre.depth, INDENTS.length - 1)]}`}>
      <TextLink href={href}>{centre.name}</TextLink> <span className="text-12 text-muted">{centre.code}</span>
    </span>
  );
}
