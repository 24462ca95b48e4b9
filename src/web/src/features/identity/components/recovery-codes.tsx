import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useSession } from '@/lib/session';
import { tell, tellProblem } from '@/lib/toasts';

interface RecoveryCodesProps {
  codes: string[];
  onSaved: () => void;
}

/** Shown once; one goes on when one says that they are kept. */
export function RecoveryCodes({ codes, onSaved }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const [kept, setKept] = useState(false);
  const text = [t('recovery.fileTitle', { email: person.email }), '', ...codes, '', t('recovery.fileNote'), ''].join('\n');
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => tell(t('recovery.copied')),
      () => tellProblem(t('recovery.notCopied')),
    );
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty">{t('recovery.lead')}</p>
      <ul className="grid gap-x-6 gap-y-2 rounded-md bg-sunken px-4 py-3 font-mono text-sm sm:grid-cols-2 sm:text-xs" aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Copy aria-hidden />} onClick={() => void copy()}>
          {t('recovery.copy')}
        </Button>
        <Button icon={<Download aria-hidden />} onClick={() => save(text)}>
          {t('recovery.download')}
        </Button>
      </div>
      <label className="flex items-start gap-3">
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} className="mt-1 size-4 shrink-0" />
        {t('recovery.kept')}
      </label>
      <Button variant="primary" size="lg" className="self-start" disabled={!kept} onClick={onSaved}>
        {t('recovery.done')}
      </Button>
    </div>
  );
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'medspasync-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}
