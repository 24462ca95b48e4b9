import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { tell, tellProblem } from '@/lib/toasts';

interface LinkDialogProps {
  email: string;
  link: string;
  onClose: () => void;
}

/** Where no letters are sent, the owner hands the link over herself. It cannot be shown again. */
export function LinkDialog({ email, link, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => tell(t('staff.copied')),
      () => tellProblem(t('staff.notCopied')),
    );
  return (
    <Dialog title={t('staff.linkTitle')} lead={t('staff.linkLead', { email })} held onClose={onClose}>
      <div className="flex flex-col gap-4 px-5 pb-5">
        <TextInput label={t('staff.link')} value={link} readOnly onChange={() => undefined} onFocus={(event) => event.target.select()} />
        <Button variant="primary" className="self-start" onClick={() => void copy()}>
          {t('staff.copy')}
        </Button>
      </div>
    </Dialog>
  );
}
