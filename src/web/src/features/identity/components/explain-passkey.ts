import type { TFunction } from 'i18next';
import { ApiProblem } from '@/lib/api-client';
import { PasskeyGivenUp, PasskeyImpossible } from '../api/passkeys';

const EXPLAINED = {
  'identity.passkey-refused': 'passkey.refused',
  'identity.passkey-too-late': 'passkey.tooLate',
  'identity.passkey-unusable': 'passkey.unusable',
  'identity.known-passkey': 'passkey.known',
  'identity.too-many-passkeys': 'passkey.tooMany',
  'identity.second-factor-required': 'secondFactor.required',
} as const;

/** What went wrong with a passkey; nothing where the person gave it up herself. */
export function explainPasskey(error: Error, t: TFunction): string | undefined {
  if (error instanceof PasskeyGivenUp) return undefined;
  if (error instanceof PasskeyImpossible) return t(error.known ? 'passkey.known' : 'passkey.unusable');
  if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
  return error.code !== undefined && error.code in EXPLAINED ? t(EXPLAINED[error.code as keyof typeof EXPLAINED]) : error.message;
}
