import { Download } from 'lucide-react';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import type { PrivacyRequest } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

const TONES: Record<PrivacyRequest['status'], Tone> = { OPEN: 'attention', DONE: 'positive', REFUSED: 'negative', FAILED: 'negative' };

interface RequestListProps {
  requests: PrivacyRequest[];
  busy: boolean;
  onDownload: (id: string) => void;
}

/** What clients asked, when, and what was done; their names are not kept here. */
export function RequestList({ requests, busy, onDownload }: RequestListProps) {
  const w = useWords();
  const locale = useLocale();
  return (
    <Card title={w('past')} lead={requests.length === 0 ? w('pastNone') : w('pastLead')}>
      <ul>
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-border px-5 py-3">
            <div className="flex min-w-40 flex-1 flex-col gap-0.5">
              <span>
                <span className="font-medium">{w(`kinds.${request.kind}`)}</span>
                <span className="text-muted">
                  {' · '}
                  <Age at={request.askedAt} /> · {w('by', { name: request.askedBy.name })} · {w('lines', { count: request.lineCount })}
                </span>
              </span>
              <span className="break-words">{w('known', { how: request.identifiedBy })}</span>
              <span className="text-muted">
                {request.doneAt ? w(`doneAt.${request.kind}`, { when: formatInstant(request.doneAt, locale) }) : w('dueAt', { when: formatInstant(request.dueAt, locale) })}
              </span>
              {request.problem && <span className="break-words text-negative">{request.problem}</span>}
              <span className="font-mono text-xs break-all text-muted">{request.id}</span>
            </div>
            <StatusTag tone={TONES[request.status]}>{request.kind === 'ERASURE' && request.status === 'OPEN' ? w(request.progress?.stage === 'erasing' ? 'erasing' : 'waiting') : w(`status.${request.status}`)}</StatusTag>
            {request.kind === 'COPY' && <Button size="sm" icon={<Download aria-hidden />} disabled={busy} onClick={() => onDownload(request.id)} aria-label={w('downloadOf', { id: request.id })}>
              {w('download')}
            </Button>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
