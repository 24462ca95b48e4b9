import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { returnQuery } from '@/features/identity/api/providers';
import { CodeForm } from '@/features/identity/components/code-form';
import { ConnectAccount } from '@/features/identity/components/connect-account';
import { explainProvider } from '@/features/identity/components/explain-provider';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import { isSession, sessionQuery } from '@/lib/session';

/** Where a provider sends the browser back to: into the app, on to a code, or to connecting the account. */
export function ProviderReturnRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useState(useLocation().search);
  const session = useQuery(sessionQuery);
  // who is signed in is known first, since it decides what the answer means
  const answer = useQuery({ ...returnQuery(search), enabled: !session.isPending });
  const [signedIn, setSignedIn] = useState(false);
  // who was signed in on arrival came from the settings, to connect an account; who signs in here goes on to the overview
  const [cameSignedIn, setCameSignedIn] = useState<boolean>();
  if (cameSignedIn === undefined && !session.isPending) setCameSignedIn(Boolean(session.data));
  const target = cameSignedIn ? paths.settings : paths.dashboard;
  const next = answer.data;
  useEffect(() => {
    document.title = t('app.pageTitle', { page: t('signIn.title') });
  }, [t]);
  useEffect(() => {
    if (next && isSession(next)) void navigate(target, { replace: true });
    else if (next) void navigate(paths.providerReturn, { replace: true });
  }, [next, navigate, target]);
  const leave = () => void navigate(target, { replace: true });
  if (answer.error) {
    return (
      <SignInFrame title={t('provider.failedTitle')} lead={explainProvider(answer.error, t)}>
        <Link to={session.data ? target : paths.signIn} replace className="font-semibold text-accent underline underline-offset-4">
          {t('provider.back')}
        </Link>
      </SignInFrame>
    );
  }
  if (!next || isSession(next)) return <SignInFrame title={t('signIn.title')} lead={t('provider.moment')}>{null}</SignInFrame>;
  if (next.next === 'SECOND_FACTOR') {
    return (
      <SignInFrame title={t('signIn.title')} lead={t('signIn.lead')}>
        <CodeForm onSignedIn={leave} onBack={() => void navigate(paths.signIn, { replace: true })} />
      </SignInFrame>
    );
  }
  const known = signedIn || session.data !== undefined;
  return (
    <SignInFrame title={t('provider.connectTitle')} lead={t(known ? 'provider.connectWhat' : 'provider.signInOnce')}>
      {known ? <ConnectAccount onDone={leave} /> : <SignInForm onSignedIn={() => setSignedIn(true)} />}
    </SignInFrame>
  );
}
