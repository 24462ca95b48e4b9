import type { RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocale } from '@/lib/i18n';
import type { Health } from './health-badge';
import { StatusParts } from './status-parts';

interface HealthPopoverProps {
  triggerRef: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
  health: Health;
  checkedAt: number;
}

export function HealthPopover({ triggerRef, onOpenChange, health, checkedAt }: HealthPopoverProps) {
  const { t } = useTranslation();
  const time = new Intl.DateTimeFormat(useLocale(), { timeStyle: 'medium' });
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onOpenChange}
      placement="bottom end"
      className="w-72 rounded-lg border border-border bg-raised p-4 shadow-high"
    >
      <Dialog className="flex flex-col gap-2 outline-none">
        <Heading slot="title" className="text-sm font-semibold">
          {t('health.title')}
        </Heading>
        <p className="text-xs text-muted">
          {checkedAt > 0 ? t('health.asOf', { time: time.format(checkedAt) }) : t('health.never')}
        </p>
        {health === 'down' ? <p>{t('health.downHint')}</p> : <StatusParts />}
      </Dialog>
    </Popover>
  );
}
