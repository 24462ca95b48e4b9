import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import { useMay } from '@/lib/session';
import type { ClientChoice, ClientCopyRequest, FoundClients } from '@/types/generated/types.gen';
import { useWords } from '../use-words';
import { FoundClientRow } from './found-client-row';
import { FoundLineRow } from './found-line-row';

interface CopyFormProps {
  found: FoundClients;
  busy: boolean;
  onCopy: (request: ClientCopyRequest) => void;
  onErase: (request: ClientCopyRequest) => void;
  onHold: (choice: ClientChoice) => void;
}

/** Who of those found is asking, and how that is known. Nobody is chosen beforehand: a name alone is nobody's. */
export function CopyForm({ found, busy, onCopy, onErase, onHold }: CopyFormProps) {
  const w = useWords();
  const may = useMay();
  const [clients, setClients] = useState<string[]>([]);
  const [lines, setLines] = useState<string[]>([]);
  const [identifiedBy, setIdentifiedBy] = useState('');
  const [tried, setTried] = useState(false);
  const nobody = clients.length + lines.length === 0;
  const unknown = identifiedBy.trim() === '';
  if (found.data.length + found.lines.length === 0) return <Notice title={w('none')}>{w('noneHelp')}</Notice>;
  const answer = (how: (request: ClientCopyRequest) => void) => {
    setTried(true);
    if (!nobody && !unknown) how({ clients, lines, identifiedBy: identifiedBy.trim() });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    answer(onCopy);
  };
  const hold = () => {
    setTried(nobody);
    if (!nobody) onHold({ clients, lines });
  };
  return (
    <Card title={w('found', { count: found.data.length + found.lines.length })} lead={w('foundLead')}>
      <form onSubmit={submit} noValidate>
        {found.data.length > 0 && (
          <fieldset className="min-w-0">
            <legend className="sr-only">{w('clients')}</legend>
            {found.data.map((client) => (
              <FoundClientRow key={client.id} client={client} all={found.data} chosen={clients.includes(client.id)} onChange={(chosen) => setClients(toggled(clients, client.id, chosen))} />
            ))}
          </fieldset>
        )}
        {found.lines.length > 0 && (
          <fieldset className="min-w-0">
            <legend className="px-5 pt-4 font-medium">{w('nameOnly')}</legend>
            <p className="max-w-prose px-5 pb-3 text-muted">{w('nameOnlyLead')}</p>
            {found.lines.map((line) => (
              <FoundLineRow key={line.id} line={line} all={found.data} chosen={lines.includes(line.id)} onChange={(chosen) => setLines(toggled(lines, line.id, chosen))} />
            ))}
          </fieldset>
        )}
        <div className="flex flex-col items-stretch gap-4 border-t border-border px-5 py-4 sm:max-w-lg">
          <TextInput
            name="identified-by"
            maxLength={500}
            autoComplete="off"
            label={w('identifiedBy')}
            hint={w('identifiedByHint')}
            value={identifiedBy}
            onChange={setIdentifiedBy}
            error={tried && unknown ? w('identifiedByMissing') : undefined}
          />
          {tried && nobody && (
            <p role="alert" className="text-negative">
              {w('nobodyChosen')}
            </p>
          )}
          <Button type="submit" variant="primary" disabled={busy} className="self-start">
            {busy ? w('copying') : w('copy')}
          </Button>
          <p className="text-muted">{w('copyHint')}</p>
          <Button variant="danger" disabled={busy} onClick={() => answer(onErase)} className="self-start">
            {w('erase')}
          </Button>
          <p className="text-muted">{w('eraseHint')}</p>
          {may('holds:write') && (
            <>
              <Button disabled={busy} onClick={hold} className="self-start">
                {w('hold')}
              </Button>
              <p className="text-muted">{w('holdHint')}</p>
            </>
          )}
        </div>
      </form>
    </Card>
  );
}

function toggled(all: string[], id: string, chosen: boolean): string[] {
  return chosen ? [...all, id] : all.filter((other) => other !== id);
}
