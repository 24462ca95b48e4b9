import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { Header, MenuSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { address } from '@/lib/api-client';
import { useMay } from '@/lib/session';
import type { ExportDecisionsData, ExportExceptionsData, ExportMatchesData, ExportPayoutMatchesData, ExportPayoutsData } from '@/types/generated/types.gen';
import { Button } from './button';
import { MenuItem, MenuPopover } from './menu';

export type Exported = 'matches' | 'payout-matches' | 'exceptions' | 'payouts' | 'decisions';

type ExportData = ExportMatchesData | ExportPayoutMatchesData | ExportExceptionsData | ExportPayoutsData | ExportDecisionsData;

interface ExportMenuProps {
  what: Exported[];
  filters: Record<string, string | undefined>;
  /** How many rows the file will hold; unknown where the list has no summary. */
  count?: number | undefined;
  filtered: boolean;
}

/** The list as a file. Says what will be in it: how many lines, and whether filters apply. */
export function ExportMenu({ what, filters, count, filtered }: ExportMenuProps) {
  const { t } = useTranslation();
  const may = useMay();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!may('exports:read')) return null;
  const scope = [count === undefined ? undefined : t('export.scope', { count }), filtered ? t('export.filtered') : t('export.all')];
  return (
    <>
      <Button ref={trigger} icon={<Download aria-hidden />} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('export.button')}
      </Button>
      {open && (
        <MenuPopover triggerRef={trigger} isOpen onOpenChange={setOpen} placement="bottom end" aria-label={t('export.button')}>
          <MenuSection>
            <Header className="label-caps px-2 py-1">{scope.filter(Boolean).join(', ')}</Header>
            {what.flatMap((kind) =>
              (['csv', 'xlsx'] as const).map((format) => {
                // the page's address holds any text, and the server refuses what is none of its words
                const given = { path: { format }, query: filters } as Pick<ExportMatchesData, 'path' | 'query'>;
                const label = t('export.as', { what: t(`export.${kind}`), format: t(`export.${format}`) });
                return (
                  <MenuItem key={`${kind}.${format}`} href={address<ExportData>(`/api/v1/exports/${kind}.{format}`, given)} download={`${kind}.${format}`} textValue={label}>
                    {label}
                  </MenuItem>
                );
              }),
            )}
          </MenuSection>
        </MenuPopover>
      )}
    </>
  );
}
