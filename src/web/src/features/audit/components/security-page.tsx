import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { paths } from '@/config/paths';
import { useLocale } from '@/lib/i18n';
import { useMay, useSession } from '@/lib/session';
import { dayIn } from '@/lib/time';
import type { SecurityOverview } from '@/types/generated/types.gen';
import { securityQuery } from '../api/security';
import { AlertsCard } from './alerts-card';
import { LatestEvents } from './latest-events';
import { RecordState } from './record-state';

const ROW = 'flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-border px-5 py-3';
const ON = 'inline-block px-5 py-3 text-accent hover:underline';

/** How well the practice is guarded, for whoever answers for it: who has what, who is in, what was refused and changed. */
export function SecurityPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const mayKnow = useMay()('alerts:read');
  const query = useQuery(securityQuery);
  const { data } = query;
  return (
    <Page>
      <PageHeader title={t('security.title')} />
      <p className="-mt-4 max-w-prose text-muted">{t('security.lead')}</p>
      <RecordState />
      {mayKnow && <AlertsCard />}
      {children}
      {query.isPending && <SkeletonRows />}
      {query.error && !data && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.error && data && <StaleNote at={query.dataUpdatedAt} />}
      {data && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Protection overview={data} />
          <SignedIn overview={data} />
          <Refused overview={data} />
          <LatestEvents title={t('security.changes')} lead={t('security.changesLead')} filters={{ kind: 'SETUP' }} none={t('security.noChanges')} />
        </div>
      )}
      <Kept />
    </Page>
  );
}

function Protection({ overview }: { overview: SecurityOverview }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { people, withSecondFactor, withPasskey, unprotected } = overview;
  return (
    <Card
      title={t('security.protection')}
      lead={unprotected.length === 0 ? t('security.allProtected', { count: people }) : t('security.protected', { part: withSecondFactor, count: people })}
    >
      <div className="px-5 pb-4">
        <meter
          aria-label={t('security.share')}
          min={0}
          max={Math.max(people, 1)}
          value={withSecondFactor}
          className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-webkit-meter-bar]:h-2 [&::-webkit-meter-bar]:rounded-full [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-sunken [&::-webkit-meter-optimum-value]:rounded-full [&::-webkit-meter-optimum-value]:bg-accent"
        />
        <p className="mt-2 text-muted">{t('security.passkeys', { count: withPasskey })}</p>
      </div>
      {unprotected.length > 0 && (
        <>
          <h3 className="px-5 pb-2">{t('security.lacking')}</h3>
          <ul>
            {unprotected.map((person) => (
              <li key={person.id} className={ROW}>
                <span className="min-w-0 font-medium break-words">{person.name}</span>
                <span className="text-muted">
                  {t(`account.role.${person.role}`)} ·{' '}
                  {person.lastSignInAt ? (
                    <>
                      {t('staff.lastSignIn')} <Age at={person.lastSignInAt} />
                    </>
                  ) : (
                    t('staff.neverIn')
                  )}
                </span>
              </li>
            ))}
          </ul>
          <p className="border-t border-border px-5 py-3 text-muted">{tenant.demo ? t('security.demo') : t('security.asked')}</p>
        </>
      )}
    </Card>
  );
}

function SignedIn({ overview }: { overview: SecurityOverview }) {
  const { t } = useTranslation();
  const devices = overview.sessions.reduce((sum, person) => sum + person.devices, 0);
  return (
    <Card title={t('security.signedIn')} lead={t('security.sessions', { count: devices })}>
      <ul>
        {overview.sessions.map((person) => (
          <li key={person.id} className={ROW}>
            <span className="min-w-0 font-medium break-words">{person.name}</span>
            <span className="text-muted">
              {t('security.devices', { count: person.devices })} · {t('security.seen')} <Age at={person.lastSeenAt} />
            </span>
          </li>
        ))}
      </ul>
      <div className="border-t border-border">
        <Link to={paths.staff} className={ON}>
          {t('security.signOut')}
        </Link>
      </div>
    </Card>
  );
}

function Refused({ overview }: { overview: SecurityOverview }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const from = dayIn(overview.since, tenant.timezone);
  const figure = (count: number) => new Intl.NumberFormat(locale).format(count);
  return (
    <LatestEvents title={t('security.refused')} lead={t('security.refusedLead')} filters={{ outcome: 'REFUSED', from }} none={t('security.noRefusals')}>
      <dl>
        <div className={ROW}>
          <dt>
            <Link to={`${paths.audit}?outcome=REFUSED&from=${from}`} className="py-1 text-accent hover:underline">
              {t('security.refusals')}
            </Link>
          </dt>
          <dd className="tabular font-semibold">{figure(overview.refusals)}</dd>
        </div>
        <div className={ROW}>
          <dt>
            <Link to={`${paths.audit}?action=signIn&outcome=FAILED&from=${from}`} className="py-1 text-accent hover:underline">
              {t('security.failedSignIns')}
            </Link>
          </dt>
          <dd className="tabular font-semibold">{figure(overview.failedSignIns)}</dd>
        </div>
      </dl>
    </LatestEvents>
  );
}

/** Only what this program does by itself, whatever it runs on. */
function Kept() {
  const { t } = useTranslation();
  return (
    <Card title={t('security.kept')} className="pb-5">
      <ul className="list-disc pr-5 pl-9 leading-6">
        {(['passwords', 'apart', 'masked', 'record', 'idle', 'pages'] as const).map((fact) => (
          <li key={fact}>{t(`security.fact.${fact}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
