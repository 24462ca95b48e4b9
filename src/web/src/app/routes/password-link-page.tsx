import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { WelcomeForm } from '@/features/identity/components/welcome-form';
import type { PasswordLinkOperation } from '@/lib/session';

interface PasswordLinkPageProps {
  /** The page's own address, to which it goes back without the secret. */
  path: string;
  /** What uses the link up. */
  by?: PasswordLinkOperation;
  title: string;
  lead: string;
  /** Said when the link arrived without its secret. */
  incomplete: string;
  /** Said when the link is not good any more. */
  ended: string;
  again: { to: string; words: string };
}

/** A page that a one-time link leads to. What is secret in it leaves the address, and so the history, at once. */
export function PasswordLinkPage({ path, by = '/api/v1/auth/bootstrap', title, lead, incomplete, ended, again }: PasswordLinkPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  useEffect(() => {
    document.title = t('app.pageTitle', { page: title });
  }, [t, title]);
  useEffect(() => {
    if (hash !== '') void navigate(path, { replace: true });
  }, [hash, navigate, path]);
  return (
    <SignInFrame title={title} lead={token === '' ? incomplete : lead}>
      {token === '' ? (
        <Link to={again.to} className="font-semibold text-accent underline underline-offset-4">
          {again.words}
        </Link>
      ) : (
        <WelcomeForm
          token={token}
          by={by}
          ended={ended}
          onSignedIn={() => void navigate(paths.dashboard, { replace: true })}
          onBack={() => void navigate(paths.signIn, { replace: true })}
        />
      )}
    </SignInFrame>
  );
}
