import { useId, type ReactNode } from 'react';
import { cx } from '@/lib/class-names';

interface CardProps {
  title?: string;
  /** The finding, in a sentence. */
  lead?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Card({ title, lead, children, className }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cx('print-flow min-w-0 rounded-lg border border-border bg-surface', className)}
    >
      {(title || lead) && (
        <div className="flex flex-col gap-1 px-5 pt-5 pb-3">
          {title && (
            <h2 id={id} className="text-sm">
              {title}
            </h2>
          )}
          {lead && <p className="text-muted">{lead}</p>}
        </div>
      )}
      {children}
    </section>
  );
}
