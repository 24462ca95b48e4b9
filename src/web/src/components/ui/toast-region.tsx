import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissToast, useToasts, type Toast } from '@/lib/toasts';

/** Messages where no control stands: below the header on a phone, else above the bar of decisions. The live region stands before its first message, so that screen readers hear it. */
export function ToastRegion() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <section
      aria-label={t('common.messages')}
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 top-14 z-50 flex flex-col items-center gap-2 sm:inset-x-auto sm:top-auto sm:right-6 sm:bottom-20 sm:items-end"
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.lastsMs);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const leave = () => {
    dismissToast(toast.id);
    // The focus does not vanish with the button that had it.
    (document.querySelector<HTMLElement>('[data-queue-list]') ?? document.getElementById('content'))?.focus();
  };
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-md bg-text py-2 pr-2 pl-4 text-canvas shadow-high sm:w-auto"
    >
      {toast.tone === 'negative' && <CircleAlert aria-hidden className="size-4 shrink-0" />}
      <p className="min-w-0 flex-1 py-1">{toast.text}</p>
      {toast.action && (
        <button
          type="button"
          className="h-7 rounded-sm px-2 font-semibold underline underline-offset-4 focus-visible:outline-canvas"
          onClick={() => {
            toast.action?.run();
            leave();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={t('common.dismiss')}
        className="grid size-7 place-items-center rounded-sm opacity-80 hover:opacity-100 focus-visible:outline-canvas"
        onClick={leave}
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
