import type { TFunction } from 'i18next';
import { ApiProblem } from '@/lib/api-client';

const REASONS = {
  'identity.provider-unavailable': 'provider.unavailable',
  'identity.provider-declined': 'provider.declined',
  'identity.provider-refused': 'provider.refused',
  'identity.provider-email-unverified': 'provider.emailUnverified',
  'identity.journey-ended': 'provider.ended',
  'identity.other-address': 'provider.otherAddress',
  'identity.account-taken': 'provider.taken',
  'identity.nothing-to-connect': 'provider.nothingWaits',
  'identity.too-many-accounts': 'provider.tooMany',
  'identity.last-way-in': 'provider.lastWayIn',
  'identity.too-many-attempts': 'signIn.locked',
  'identity.sign-in-failed': 'provider.closed',
} as const;

/** Why an account with a provider did not do. */
export function explainProvider(error: Error, t: TFunction): string {
  const known = error instanceof ApiProblem ? REASONS[error.code as keyof typeof REASONS] : undefined;
  if (known) return t(known);
  return error instanceof ApiProblem ? error.message : t('state.unreachableTitle');
}
