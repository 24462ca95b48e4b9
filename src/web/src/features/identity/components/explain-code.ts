import type { TFunction } from 'i18next';
import { ApiProblem } from '@/lib/api-client';

/** Why a code or a password was not taken, in the words of the page. */
export function explainCode(error: Error, t: TFunction): string {
  if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
  switch (error.code) {
    case 'identity.wrong-code':
      return t('code.wrong');
    case 'identity.wrong-password':
      return t('password.wrong');
    case 'identity.offer-ended':
      return t('code.offerEnded');
    case 'identity.challenge-ended':
      return t('code.challengeEnded');
    case 'identity.too-many-attempts':
      return t('signIn.locked');
    default:
      return error.message;
  }
}
