import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { AccountMenu } from '@/features/identity/components/account-menu';
import { SpaSwitcher } from '@/features/identity/components/spa-switcher';
import { NavLinks } from './nav-links';

interface NavigationDrawerProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The navigation on a narrow screen. */
export function NavigationDrawer({ isOpen, onOpenChange }: NavigationDrawerProps) {
  const { t } = useTranslation();
  const close = () => onOpenChange(false);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className="fixed inset-0 z-40 bg-scrim">
      <Modal className="h-full w-72 max-w-[85vw] bg-canvas shadow-high">
        <Dialog className="flex h-full flex-col gap-4 overflow-y-auto p-3 outline-none">
          <div className="flex items-center justify-between gap-2">
            <Heading slot="title" className="sr-only">
              {t('nav.label')}
            </Heading>
            <SpaSwitcher narrow={false} />
            <Button variant="quiet" icon={<X />} aria-label={t('nav.close')} onClick={close} />
          </div>
          <NavLinks onNavigate={close} />
          <div className="mt-auto">
            <AccountMenu narrow={false} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
