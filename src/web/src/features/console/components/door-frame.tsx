import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/components/ui/brand-mark';

interface DoorFrameProps {
  title: string;
  lead: string;
  note?: string;
  children: ReactNode;
}

/** Before somebody is in: plainer than a practice's, so that nobody takes one for the other. */
export function DoorFrame({ title, lead, note, children }: DoorFrameProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.pageTitle', { page: title });
  }, [t, title]);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-5 py-10">
      <div className="flex items-center gap-3 font-semibold">
        <BrandMark />
        {t('app.name')}
      </div>
      <div className="flex flex-col gap-6 rounded-lg border border-border bg-surface p-6">
        <div className="flex flex-col gap-2">
          <h1 className="text-lg break-words">{title}</h1>
          <p className="text-muted text-pretty">{lead}</p>
        </div>
        {children}
      </div>
      {note && <p className="text-xs text-muted text-pretty">{note}</p>}
    </main>
  );
}
