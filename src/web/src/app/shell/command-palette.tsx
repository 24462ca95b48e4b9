import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MenuItem } from '@/components/ui/menu';
import { useSession, useSwitchTenant } from '@/lib/session';
import { tellProblem } from '@/lib/toasts';
import { useNavItems } from './nav-items';

interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Ctrl/Cmd-K: any page, any spa, by its name. */
export function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-4 pt-[12vh]">
      <Modal className="w-full max-w-lg overflow-hidden rounded-lg border border-border bg-raised shadow-high">
        <Dialog aria-label={t('palette.label')} className="outline-none">
          <PaletteContent onDone={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: 'base' });
  const navigate = useNavigate();
  const items = useNavItems();
  const { tenant, memberships } = useSession();
  const switchTenant = useSwitchTenant();
  const others = memberships.filter((membership) => membership.tenantId !== tenant.id);
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={t('palette.label')} autoFocus className="border-b border-border">
        <Input
          placeholder={t('palette.placeholder')}
          className="h-12 w-full bg-transparent px-4 text-md outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={t('palette.label')}
        className="max-h-80 overflow-auto p-1 outline-none"
        renderEmptyState={() => <p className="p-3 text-muted">{t('palette.empty')}</p>}
        onAction={(key) => {
          onDone();
          const spa = others.find((other) => other.tenantId === key);
          if (spa) switchTenant.mutate(spa.tenantId, { onError: (error) => tellProblem(error.message) });
          else void navigate(String(key));
        }}
      >
        <MenuSection>
          <Header className="label-caps px-2 py-1">{t('palette.pages')}</Header>
          {items.map(({ key, to, icon: Icon }) => (
            <MenuItem key={to} id={to} icon={<Icon aria-hidden />} textValue={t(`nav.${key}`)}>
              {t(`nav.${key}`)}
            </MenuItem>
          ))}
        </MenuSection>
        {others.length > 0 && (
          <MenuSection>
            <Header className="label-caps px-2 py-1">{t('palette.spas')}</Header>
            {others.map((other) => (
              <MenuItem key={other.tenantId} id={other.tenantId} textValue={other.tenantName}>
                {other.tenantName}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}
