import { useLocale } from '@/lib/i18n';
import { formatPeriod } from '@/lib/time';
import type { FoundClient } from '@/types/generated/types.gen';
import { useWords } from '../use-words';
import { SameAs } from './same-as';

interface FoundClientRowProps {
  client: FoundClient;
  all: FoundClient[];
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}

/** Somebody with what she is known by, to be chosen. */
export function FoundClientRow({ client, all, chosen, onChange }: FoundClientRowProps) {
  const w = useWords();
  const locale = useLocale();
  const { names, phones, emails, numbers, locations, from, to } = client;
  const known = [...phones, ...emails, ...numbers.map((number) => w('number', { number }))];
  const places = [...locations, ...(from && to ? [formatPeriod(from, to, locale)] : [])];
  return (
    <label className="flex items-start gap-3 border-t border-border px-5 py-3">
      <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.target.checked)} className="mt-1 size-4 shrink-0" />
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="font-medium break-words">{names.join(' / ') || w('noName')}</span>
        <span className="break-words">{known.join(' · ')}</span>
        <span className="text-muted">{[w('lines', { count: client.lines }), ...places].join(' · ')}</span>
        <SameAs ids={client.sameAs} all={all} />
      </span>
    </label>
  );
}
