import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { StatusTag } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import type { Colleague } from '@/types/generated/types.gen';
import { useStanding } from './use-standing';

/** Who somebody is, how well her account is guarded, and when she was last here. */
export function ColleagueRow({ colleague, children }: { colleague: Colleague; children?: ReactNode }) {
  const { t } = useTranslation();
  const standing = useStanding();
  const mayFollow = useMay()('audit:everybody');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium break-words">{colleague.name}</span>
          {colleague.you && <span className="text-muted">{t('staff.you')}</span>}
          {!colleague.active && <StatusTag tone="negative">{t('staff.disabled')}</StatusTag>}
          {colleague.active && !colleague.secondFactor && <StatusTag tone="attention">{t('staff.passwordOnly')}</StatusTag>}
        </p>
        <p className="break-all text-muted">{colleague.email}</p>
        <p className="text-muted">
          {standing(colleague)} ·{' '}
          {colleague.lastSignInAt ? (
            <>
              {t('staff.lastSignIn')} <Age at={colleague.lastSignInAt} />
            </>
          ) : (
            t('staff.neverIn')
          )}
          {mayFollow && (
            <>
              {' · '}
              <Link to={`${paths.audit}?person=${colleague.id}`} aria-label={t('audit.allOfPerson', { name: colleague.name })} className="text-accent hover:underline">
                {t('staff.did')}
              </Link>
            </>
          )}
        </p>
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </li>
  );
}
