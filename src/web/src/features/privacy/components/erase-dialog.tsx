import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import type { ClientErasurePreview } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

interface EraseDialogProps {
  preview: ClientErasurePreview;
  busy: boolean;
  onErase: (typedName: string) => void;
  onClose: () => void;
}

const TOUCHED = ['lines', 'matches', 'exceptions', 'notes', 'files', 'copies'] as const;

/** What goes and what stays, before a client is erased; her name has to be typed, since there is no way back. */
export function EraseDialog({ preview, busy, onErase, onClose }: EraseDialogProps) {
  const w = useWords();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [hold] = preview.holds;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed.trim() !== '') onErase(typed.trim());
  };
  return (
    <Dialog title={w('eraseTitle')} lead={w('eraseLead')} held={typed !== ''} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <ul className="list-disc pl-5 leading-6">
          {TOUCHED.map((part) => (
            <li key={part}>{w(`touched.${part}`, { count: preview[part] })}</li>
          ))}
        </ul>
        <p className="text-muted">{w('stays')}</p>
        {preview.unreadFiles > 0 && <p className="font-medium">{w('unread', { count: preview.unreadFiles })}</p>}
        {hold ? (
          <p role="alert" className="text-negative">
            {w('held', { name: hold.placedBy.name, when: formatInstant(hold.placedAt, locale) })}
          </p>
        ) : (
          <>
            <TextInput name="typed-name" maxLength={300} autoComplete="off" label={w('typedName')} hint={w('typedNameHint')} value={typed} onChange={setTyped} error={tried && typed.trim() === '' ? w('typedNameMissing') : undefined} />
            <Button type="submit" variant="danger" disabled={busy} className="self-start">
              {w('eraseSubmit')}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  );
}
