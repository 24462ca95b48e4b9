import type { ReactNode } from 'react';

interface NoticeProps {
  title?: string;
  children?: ReactNode;
  /** What the machine said, for whoever helps. */
  detail?: string | undefined;
  icon?: ReactNode;
  action?: ReactNode;
}

/** An empty, missing or failed place: what it is, why, and the one thing to do. */
export function Notice({ title, children, detail, icon, action }: NoticeProps) {
  return (
    <div className="flex flex-col items-start gap-3 py-10 max-w-prose">
      {icon && <div className="text-muted [&_svg]:size-6">{icon}</div>}
      {title && <h2 className="text-lg">{title}</h2>}
      {children && <div className="text-muted text-md">{children}</div>}
      {detail && <p className="text-xs text-muted font-mono break-words">{detail}</p>}
      {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
