import { useTranslation } from 'react-i18next';
import { TextInput } from '@/components/ui/text-input';

interface CodeInputProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  autoFocus?: boolean;
}

/** Six digits of an authenticator app, or a recovery code: telephones offer to fill it in. */
export function CodeInput({ autoFocus = false, ...props }: CodeInputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...props}
      name="code"
      label={t('code.label')}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={64}
      // The one thing to do on a page or in a dialog that has just opened.
      autoFocus={autoFocus}
    />
  );
}
