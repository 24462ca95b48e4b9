import { MoneyText } from '@/components/ui/money-text';
import { useLocale } from '@/lib/i18n';
import { formatDay } from '@/lib/time';
import type { FoundClient, FoundClientLine } from '@/types/generated/types.gen';
import { useWords } from '../use-words';
import { SameAs } from './same-as';

interface FoundLineRowProps {
  line: FoundClientLine;
  all: FoundClient[];
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}

/** A line that says no more than a name, to be chosen by what else it says. */
export function FoundLineRow({ line, all, chosen, onChange }: FoundLineRowProps) {
  const w = useWords();
  const locale = useLocale();
  const { name, number, kind, day, location, reference, item, amount } = line;
  const says = [w(`kind.${kind}`), day ? formatDay(day, locale) : '', location, reference, item, number ? w('number', { number }) : ''];
  return (
    <label className="flex items-start gap-3 border-t border-border px-5 py-3">
      <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.target.checked)} className="mt-1 size-4 shrink-0" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="font-medium break-words">{name || w('noName')}</span>
        <span className="break-words text-muted">{says.filter(Boolean).join(' · ')}</span>
        <SameAs ids={line.sameAs} all={all} />
      </span>
      {kind !== 'CLIENT' && <MoneyText value={amount} className="shrink-0" />}
    </label>
  );
}
