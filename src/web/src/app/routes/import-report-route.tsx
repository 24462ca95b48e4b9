import { ImportReport } from '@/features/imports/components/import-report';

export function ImportReportRoute() {
  return <ImportReport />;
}
