import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { humanize } from '@/lib/i18n';
import type { RecordedAct } from '@/types/generated/types.gen';
import en from '@/locales/console.en.json';
import { recordQuery, recordStateQuery } from '../api/work';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';
import { ListCard } from './list-card';

type KnownAction = keyof typeof en.record.action;

/** What support does within a practice is named as the practice's own operations are. */
const plain = (action: string) => humanize(action.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));

const isKnown = (action: string): action is KnownAction => action in en.record.action;

/** What operators did, and whether the record of it is what was written. */
export function RecordPage() {
  const w = useWords();
  const list = useInfiniteQuery(recordQuery);
  const { data: state } = useQuery(recordStateQuery);
  return (
    <Page>
      <PageHeader title={w('record.title')} />
      {state &&
        (state.intact ? (
          <p className="text-positive">{w('record.intact', { count: state.events ?? 0 })}</p>
        ) : (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {w('record.broken', { fault: state.fault ?? '' })}
          </p>
        ))}
      <ListCard lead={w('record.lead')} none={w('record.none')} list={list}>
        {(act) => <ActItem key={act.id} act={act} />}
      </ListCard>
    </Page>
  );
}

function ActItem({ act }: { act: RecordedAct }) {
  const w = useWords();
  const who = act.by ?? (act.command ? w('record.command') : w(act.address ? 'record.stranger' : 'record.itself'));
  return (
    <li className="flex flex-col gap-1 border-t border-border px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{isKnown(act.action) ? w(`record.action.${act.action}`) : plain(act.action)}</span>
        {act.outcome !== 'DONE' && <StatusTag tone="negative">{w(`record.${act.outcome}`)}</StatusTag>}
        {act.practiceId && act.practiceName && (
          <Link to={consolePaths.practice(act.practiceId)} className="break-words text-accent hover:underline">
            {act.practiceName}
          </Link>
        )}
      </p>
      <p className="break-words text-muted">
        {who} · <Age at={act.at} />
        {act.address && <span className="tabular"> · {act.address}</span>}
      </p>
      {act.reason && <p className="break-words">{w('record.reason', { reason: act.reason })}</p>}
      {act.objects.length > 0 && !act.practiceName && <p className="font-mono text-xs break-all text-muted">{act.objects.join(' ')}</p>}
    </li>
  );
}
