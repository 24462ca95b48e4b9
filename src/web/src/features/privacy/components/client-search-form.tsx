import { Search } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextInput } from '@/components/ui/text-input';
import { useWords } from '../use-words';

const FEWEST_LETTERS = 3;

interface ClientSearchFormProps {
  busy: boolean;
  onFind: (words: string) => void;
}

/** Whom to look for; asks when it is sent, not with every letter: each search opens clients' data and is on record. */
export function ClientSearchForm({ busy, onFind }: ClientSearchFormProps) {
  const w = useWords();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const short = words.trim().length < FEWEST_LETTERS;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) onFind(words.trim());
  };
  return (
    <Card title={w('who')} lead={w('whoLead')}>
      <form onSubmit={submit} noValidate className="flex flex-col items-stretch gap-4 border-t border-border px-5 py-4 sm:max-w-lg">
        <TextInput name="words" maxLength={200} autoComplete="off" label={w('words')} hint={w('wordsHint')} value={words} onChange={setWords} error={tried && short ? w('wordsShort') : undefined} />
        <Button type="submit" variant="secondary" icon={<Search aria-hidden />} disabled={busy} className="self-start">
          {w('find')}
        </Button>
      </form>
    </Card>
  );
}
