import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { humanize } from '@/lib/i18n';
import type { UnsentLetter } from '@/types/generated/types.gen';
import { lettersQuery } from '../api/work';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';
import { ListCard } from './list-card';

export function LettersPage() {
  const w = useWords();
  const list = useInfiniteQuery(lettersQuery);
  return (
    <Page>
      <PageHeader title={w('letters.title')} />
      <ListCard lead={w('letters.lead')} none={w('letters.none')} list={list}>
        {(letter) => <LetterItem key={letter.id} letter={letter} />}
      </ListCard>
    </Page>
  );
}

function LetterItem({ letter }: { letter: UnsentLetter }) {
  const w = useWords();
  return (
    <li className="flex flex-col gap-1 border-t border-border px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{humanize(letter.kind)}</span>
        {letter.givenUpAt ? <StatusTag tone="negative">{w('letters.givenUp')}</StatusTag> : <StatusTag tone="neutral">{w('letters.waiting')}</StatusTag>}
      </p>
      <p className="text-muted">
        {letter.practiceId ? (
          <Link to={consolePaths.practice(letter.practiceId)} className="text-accent hover:underline">
            {letter.practiceName}
          </Link>
        ) : (
          w('letters.ofService')
        )}{' '}
        · <Age at={letter.createdAt} /> · {w('letters.attempts', { count: letter.attempts })}
      </p>
      {letter.lastError && <p className="font-mono text-xs break-words text-muted">{letter.lastError}</p>}
    </li>
  );
}
