import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { tell } from '@/lib/toasts';
import type { Colleague } from '@/types/generated/types.gen';
import { disableColleague, enableColleague, signOutColleague } from '../api/staff';

interface ColleagueActionsProps {
  colleague: Colleague;
  busy: boolean;
  run: (work: () => Promise<unknown>, done: () => void) => void;
  onRole: () => void;
}

/** What an owner can do about somebody else. */
export function ColleagueActions({ colleague, busy, run, onRole }: ColleagueActionsProps) {
  const { t } = useTranslation();
  const { id, name } = colleague;
  if (!colleague.active) {
    return (
      <Button disabled={busy} aria-label={t('staff.enableNamed', { name })} onClick={() => run(() => enableColleague(id), () => tell(t('staff.nowEnabled', { name })))}>
        {t('staff.enable')}
      </Button>
    );
  }
  return (
    <>
      <Button disabled={busy} aria-label={t('staff.named', { act: t('staff.changeRole'), name })} onClick={onRole}>
        {t('staff.changeRole')}
      </Button>
      <Button disabled={busy} aria-label={t('staff.named', { act: t('devices.end'), name })} onClick={() => run(() => signOutColleague(id), () => tell(t('staff.signedOut', { name })))}>
        {t('devices.end')}
      </Button>
      <Button
        variant="danger"
        disabled={busy}
        aria-label={t('staff.disableNamed', { name })}
        onClick={() => run(() => disableColleague(id), () => tell(t('staff.nowDisabled', { name })))}
      >
        {t('staff.disable')}
      </Button>
    </>
  );
}
