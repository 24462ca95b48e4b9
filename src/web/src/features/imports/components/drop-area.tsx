import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { cx } from '@/lib/class-names';

interface DropAreaProps {
  onFiles: (files: File[]) => void;
  disabled: boolean;
  small: boolean;
}

/** Files come in by dropping or by choosing; the choice is a plain button for keyboards. */
export function DropArea({ onFiles, disabled, small }: DropAreaProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      role="group"
      aria-label={t('imports.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex flex-col items-center gap-3 rounded-lg border-2 border-dashed px-6 text-center transition-colors',
        small ? 'py-6' : 'py-14',
        over ? 'border-accent bg-accent-soft' : 'border-border bg-surface',
      )}
    >
      {!small && <FileUp aria-hidden className="size-8 text-muted" strokeWidth={1.25} />}
      <p className="text-md font-semibold">{over ? t('imports.dropNow') : t('imports.drop')}</p>
      {!small && <p className="max-w-md text-muted text-pretty">{t('imports.dropHint')}</p>}
      <Button onClick={() => input.current?.click()} disabled={disabled} variant={small ? 'secondary' : 'primary'}>
        {t('imports.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('imports.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
