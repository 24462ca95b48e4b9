import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { usePreferences } from '@/lib/preferences';

const KEYS = [
  [['J', '↓', 'K', '↑'], 'move'],
  [['A', '↵'], 'accept'],
  [['R'], 'reject'],
  [['S'], 'skip'],
  [['M'], 'pick'],
  [['E'], 'mark'],
  [['U'], 'undo'],
  [['X', '␣'], 'select'],
  [['⇧ J', '⇧ K'], 'extend'],
  [['Ctrl A'], 'all'],
  [['?'], 'help'],
] as const;

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { shortcuts } = usePreferences();
  return (
    <Dialog title={t('review.helpTitle')} lead={shortcuts ? undefined : t('review.helpOff')} onClose={onClose}>
      <dl className="grid grid-cols-1 overflow-y-auto px-5 pb-5 sm:grid-cols-2 sm:gap-x-8">
        {KEYS.map(([keys, name]) => (
          <div key={name} className="flex items-center justify-between gap-4 border-b border-border py-2">
            <dt>{t(`review.keys.${name}`)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-6 rounded-sm border border-border bg-sunken px-1.5 text-center font-sans text-xs leading-6">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
