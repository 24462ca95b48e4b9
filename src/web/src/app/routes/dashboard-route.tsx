import { Navigate } from 'react-router';
import { paths } from '@/config/paths';
import { DashboardPage } from '@/features/dashboard/components/dashboard-page';
import { useMay } from '@/lib/session';

/** The first page of whoever may see figures; others start with their lines, or with their settings. */
export function DashboardRoute() {
  const may = useMay();
  if (may('reports:read')) return <DashboardPage />;
  return <Navigate to={may('reviews:read') ? paths.review : paths.settings} replace />;
}
