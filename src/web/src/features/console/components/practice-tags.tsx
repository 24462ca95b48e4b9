import { StatusTag } from '@/components/ui/status-tag';
import type { Practice } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

/** What is unusual about a practice; nothing when all is well. */
export function PracticeTags({ practice }: { practice: Practice }) {
  const w = useWords();
  const { demo, suspendedAt, erasureDueAt, behind, failedJobs, openAlerts } = practice;
  if (!demo && !suspendedAt && !erasureDueAt && !behind && failedJobs === 0 && openAlerts === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {suspendedAt && <StatusTag tone="attention">{w('practices.SUSPENDED')}</StatusTag>}
      {erasureDueAt && <StatusTag tone="attention">{w('practices.LEAVING')}</StatusTag>}
      {behind && <StatusTag tone="negative">{w('practices.BEHIND')}</StatusTag>}
      {failedJobs > 0 && <StatusTag tone="negative">{w('practices.failedJobs', { count: failedJobs })}</StatusTag>}
      {openAlerts > 0 && <StatusTag tone="negative">{w('practices.openAlerts', { count: openAlerts })}</StatusTag>}
      {demo && <StatusTag tone="info">{w('practices.demo')}</StatusTag>}
    </span>
  );
}
