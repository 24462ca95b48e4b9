import { ErrorNotice } from './error-notice';

interface CardErrorProps {
  query: { error: Error | null; refetch: () => unknown };
}

/** What could not be loaded concerns one card: the others stand. */
export function CardError({ query }: CardErrorProps) {
  return (
    query.error && (
      <div className="border-t border-border px-5">
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  );
}
