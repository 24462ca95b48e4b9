import { useQuery } from '@tanstack/react-query';
import { LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { paths } from '@/config/paths';
import { useLocale } from '@/lib/i18n';
import { useMay, useSession } from '@/lib/session';
import { useSignOut } from '@/lib/sign-out';
import { formatInstant } from '@/lib/time';
import { endSupport, supportQuery } from '../api/support';
import { useWords } from '../use-words';
import { useSupportWork } from './use-support-work';

/** Above every page while support is in, or asks to be: who, why and until when. */
export function SupportBanner() {
  const w = useWords();
  const locale = useLocale();
  const { role } = useSession();
  const answers = useMay()('support:write');
  const signOut = useSignOut();
  const { run, busy } = useSupportWork();
  const current = useQuery(supportQuery).data?.current;
  if (!current) return null;
  const when = formatInstant(current.endsAt ?? current.askedAt, locale);
  if (role === 'SUPPORT') {
    return (
      <Bar action={<Button size="sm" onClick={signOut}>{w('leave')}</Button>}>{w('visitor', { when })}</Bar>
    );
  }
  if (current.state === 'ASKED') {
    return answers ? (
      <Bar action={<Link to={`${paths.security}#support`} className="font-semibold underline underline-offset-4">{w('bannerAnswer')}</Link>}>
        {w('bannerAsks')} {w('why', { reason: current.reason })}
      </Bar>
    ) : null;
  }
  const { id } = current;
  return (
    <Bar
      action={
        answers && (
          <Button size="sm" disabled={busy} onClick={() => run(() => endSupport(id), w('ended'))}>
            {w('end')}
          </Button>
        )
      }
    >
      {current.operator ? w('open', { name: current.operator, when }) : w('openToAny', { when })} {w('why', { reason: current.reason })}
    </Bar>
  );
}

function Bar({ action, children }: { action: ReactNode; children: ReactNode }) {
  const w = useWords();
  return (
    <section aria-label={w('bar')} className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 bg-warning-soft px-6 py-2 text-warning">
      <LifeBuoy aria-hidden className="size-4 shrink-0" />
      <p role="status" className="min-w-0 flex-1 break-words">
        {children}
      </p>
      {action}
    </section>
  );
}
