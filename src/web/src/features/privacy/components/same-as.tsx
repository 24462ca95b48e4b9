import type { FoundClient } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

interface SameAsProps {
  ids: string[];
  all: FoundClient[];
}

/** Whom of those found the product takes for the same person. */
export function SameAs({ ids, all }: SameAsProps) {
  const w = useWords();
  const names = all.filter((client) => ids.includes(client.id)).map((client) => [client.names[0] ?? w('noName'), client.phones[0] ?? client.emails[0]].filter(Boolean).join(', '));
  if (names.length === 0) return null;
  return <span className="text-info">{w('sameAs', { names: names.join(' / ') })}</span>;
}
