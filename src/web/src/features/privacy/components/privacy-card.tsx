import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import { useWords } from '../use-words';

/** The way to clients' requests, for those who may answer them. */
export function PrivacyCard() {
  const w = useWords();
  if (!useMay()('privacy:handle')) return null;
  return (
    <Card title={w('title')} lead={w('settingsLead')}>
      <div className="border-t border-border px-5 py-4">
        <ButtonLink to={paths.privacyRequests}>{w('open')}</ButtonLink>
      </div>
    </Card>
  );
}
