import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface DialogProps {
  title: string;
  lead?: string;
  onClose: () => void;
  /** What is in it would be lost: a click beside it does not close it. */
  held?: boolean;
  children: ReactNode;
}

export function Dialog({ title, lead, onClose, held = false, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen onOpenChange={onClose} isDismissable={!held} isKeyboardDismissDisabled={held} className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-scrim p-4 pt-[10vh]">
      <Modal className="w-full max-w-xl rounded-lg border border-border bg-raised shadow-high">
        <AriaDialog className="flex max-h-[80vh] flex-col outline-none">
          <div className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="flex-1">
              <Heading slot="title" className="text-md font-semibold">
                {title}
              </Heading>
              {lead && <p className="mt-1 text-muted">{lead}</p>}
            </div>
            <Button variant="quiet" size="sm" icon={<X aria-hidden />} aria-label={t('common.close')} onClick={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
