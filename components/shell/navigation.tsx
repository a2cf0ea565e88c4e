import {
  BarChart3,
  BookOpen,
  Building2,
  CalendarCheck,
  ChartSpline,
  ClipboardCheck,
  Cpu,
  Download,
  Eye,
  FileText,
  FolderOpen,
  GitBranch,
  History,
  KeyRound,
  Scale,
  ScrollText,
  Settings,
  Table2,
  Upload,
  Users,
} from 'lucide-react';
import type { NavItem } from '@/components/ui/app-shell';
import type { MemberRole } from '@/lib/access';

const icon = { size: 16, 'aria-hidden': true } as const;

/** The rail outside a plan. */
export function organisationItems(role: MemberRole): NavItem[] {
  const items: NavItem[] = [
    { href: '/plans', label: 'Plans', icon: <FolderOpen {...icon} /> },
    { href: '/evidence', label: 'Evidence', icon: <BookOpen {...icon} /> },
  ];
  if (role === 'admin' || role === 'planner') {
    items.push(
      { href: '/settings/cost-centres', label: 'Cost-centre tree', icon: <Building2 {...icon} /> },
      { href: '/settings/redundancy-rules', label: 'Redundancy rules', icon: <Scale {...icon} /> },
    );
  }
  if (role === 'admin') {
    items.push(
      { href: '/settings/members', label: 'Members', icon: <Users {...icon} /> },
      { href: '/settings/access-tokens', label: 'Access tokens', icon: <KeyRound {...icon} /> },
      { href: '/settings/trail', label: 'Audit trail', icon: <ScrollText {...icon} /> },
      { href: '/settings', label: 'Settings', icon: <Settings {...icon} />, exact: true },
    );
  }
  return items;
}

/** The rail within a plan, in the order of the work. */
export function planItems(
  planId: string,
  may: { readRoles: boolean; importInventory: boolean; readWatch: boolean; readHistory: boolean },
): NavItem[] {
  const at = (path: string) => `/plans/${planId}${path}`;
  return [
    { href: at(''), label: 'Overview', icon: <BarChart3 {...icon} />, exact: true },
    { href: at('/table'), label: 'Table', icon: <Table2 {...icon} /> },
    ...(may.readRoles
      ? [{ href: at('/centres'), label: 'Cost centres', icon: <Building2 {...icon} /> }]
      : []),
    ...(may.importInventory
      ? [{ href: at('/inventory/import'), label: 'Import inventory', icon: <Upload {...icon} /> }]
      : []),
    { href: at('/systems'), label: 'AI systems', icon: <Cpu {...icon} /> },
    { href: at('/scenarios'), label: 'Scenarios', icon: <GitBranch {...icon} /> },
    { href: at('/uncertainty'), label: 'Uncertainty', icon: <ChartSpline {...icon} /> },
    ...(may.readRoles
      ? [{ href: at('/evidence'), label: 'Plan evidence', icon: <BookOpen {...icon} /> }]
      : []),
    ...(may.readWatch ? [{ href: at('/watch'), label: 'Watch', icon: <Eye {...icon} /> }] : []),
    { href: at('/actuals'), label: 'Actuals', icon: <CalendarCheck {...icon} /> },
    ...(may.readRoles ? [{ href: at('/review'), label: 'Review', icon: <ClipboardCheck {...icon} /> }] : []),
    { href: at('/report'), label: 'Report', icon: <FileText {...icon} /> },
    ...(may.readHistory ? [{ href: at('/history'), label: 'History', icon: <History {...icon} /> }] : []),
    { href: at('/exports'), label: 'Exports', icon: <Download {...icon} /> },
  ];
}
