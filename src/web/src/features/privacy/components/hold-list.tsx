import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusTag } from '@/components/ui/status-tag';
import { useLocale } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import { formatInstant } from '@/lib/time';
import type { LegalHold } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

interface HoldListProps {
  holds: LegalHold[];
  busy: boolean;
  onLift: (id: string) => void;
}

/** Holds that stand and stood, with their reasons and without names. */
export function HoldList({ holds, busy, onLift }: HoldListProps) {
  const w = useWords();
  const locale = useLocale();
  const may = useMay();
  if (holds.length === 0) return null;
  return (
    <Card title={w('holds')} lead={w('holdsLead')}>
      <ul>
        {holds.map((hold) => (
          <li key={hold.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-border px-5 py-3">
            <div className="flex min-w-40 flex-1 flex-col gap-0.5">
              <span className="font-medium break-words">{hold.reason}</span>
              <span className="text-muted">
                {w('placedBy', { name: hold.placedBy.name })} · <Age at={hold.placedAt} /> · {w('lines', { count: hold.lineCount })}
              </span>
              {hold.liftedBy && hold.liftedAt && <span className="text-muted">{w('liftedBy', { name: hold.liftedBy.name, when: formatInstant(hold.liftedAt, locale) })}</span>}
              <span className="font-mono text-xs break-all text-muted">{hold.id}</span>
            </div>
            <StatusTag tone={hold.liftedAt ? 'neutral' : 'attention'}>{w(hold.liftedAt ? 'holdLifted' : 'holdStands')}</StatusTag>
            {!hold.liftedAt && may('holds:write') && (
              <Button size="sm" disabled={busy} onClick={() => onLift(hold.id)} aria-label={w('liftOf', { reason: hold.reason })}>
                {w('lift')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
