import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import { erasureQuery } from '../api/erasure';
import { useWords } from '../use-words';
import { useWishWords } from './use-wish-words';

/** Above every page while the practice is to be erased: nobody finds out too late. */
export function ErasureBanner() {
  const w = useWords();
  const wishWords = useWishWords();
  const may = useMay()('erasure:write');
  const current = useQuery(erasureQuery).data?.current;
  if (!current) return null;
  return (
    <section aria-label={w('bar')} className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 bg-negative-soft px-6 py-2 text-negative">
      <Trash2 aria-hidden className="size-4 shrink-0" />
      <p role="status" className="min-w-0 flex-1 break-words">
        {wishWords(current)}
      </p>
      {may && (
        <Link to={`${paths.yourData}#erasure`} className="font-semibold underline underline-offset-4">
          {w('see')}
        </Link>
      )}
    </section>
  );
}
