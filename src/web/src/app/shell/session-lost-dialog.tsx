import { useQueryClient } from '@tanstack/react-query';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '@/features/identity/components/sign-in-form';

interface SessionLostDialogProps {
  email: string;
  onSignedIn: () => void;
}

/** Asks for the password without leaving the page, so that nothing typed is lost. */
export function SessionLostDialog({ email, onSignedIn }: SessionLostDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-40 grid place-items-center bg-scrim p-4">
      <Modal className="w-full max-w-sm rounded-lg bg-raised p-6 shadow-high">
        <Dialog className="flex flex-col gap-4 outline-none">
          <Heading slot="title" className="text-lg">
            {t('signIn.againTitle')}
          </Heading>
          <p className="text-muted">{t('signIn.againLead')}</p>
          <SignInForm
            email={email}
            onSignedIn={() => {
              onSignedIn();
              void queryClient.invalidateQueries();
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
