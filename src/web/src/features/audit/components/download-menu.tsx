import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { Header, MenuSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { MenuItem, MenuPopover } from '@/components/ui/menu';
import { downloadAddress, type AuditFilters } from '../api/events';

const FILE = 'audit-events.csv';
const SCRIPT = 'verify-audit.py';

/** The record as a file, and what checks it without us. */
export function DownloadMenu({ filters, narrowed }: { filters: AuditFilters; narrowed: boolean }) {
  const { t } = useTranslation();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={trigger} icon={<Download aria-hidden />} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('audit.download')}
      </Button>
      {open && (
        <MenuPopover triggerRef={trigger} isOpen onOpenChange={setOpen} placement="bottom end" aria-label={t('audit.download')}>
          <MenuSection>
            <Header className="label-caps max-w-64 px-2 py-1">{t('audit.downloadHint')}</Header>
            {narrowed && (
              <MenuItem href={downloadAddress(filters)} download={FILE} textValue={t('audit.downloadShown')}>
                {t('audit.downloadShown')}
              </MenuItem>
            )}
            <MenuItem href={downloadAddress({})} download={FILE} textValue={t('audit.downloadAll')}>
              {t('audit.downloadAll')}
            </MenuItem>
            <MenuItem href={`${import.meta.env.BASE_URL}${SCRIPT}`} download={SCRIPT} textValue={t('audit.downloadScript')}>
              {t('audit.downloadScript')}
            </MenuItem>
          </MenuSection>
        </MenuPopover>
      )}
    </>
  );
}
