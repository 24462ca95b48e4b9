import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/components/ui/brand-mark';
import { VisitExample } from '@/features/identity/components/visit-example';

interface SignInFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** The page of someone who is not signed in: one thing to do, beside what the product is for. */
export function SignInFrame({ title, lead, children }: SignInFrameProps) {
  const { t } = useTranslation();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <main className="flex flex-col px-6 py-6 sm:px-12">
        <p className="flex items-center gap-3 text-md font-semibold">
          <BrandMark />
          {t('app.name')}
        </p>
        <div className="m-auto flex w-full max-w-sm flex-col gap-8 py-10">
          <div className="flex flex-col gap-3">
            <h1 className="text-xl">{title}</h1>
            <p className="text-md text-muted text-pretty">{lead}</p>
          </div>
          {children}
        </div>
      </main>
      <VisitExample />
    </div>
  );
}
