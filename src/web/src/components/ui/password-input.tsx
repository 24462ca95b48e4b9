import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { TextInput } from './text-input';

/** A password that its writer can look at. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, 'type' | 'trailing'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...props}
      type={shown ? 'text' : 'password'}
      trailing={
        <Button
          variant="quiet"
          icon={shown ? <EyeOff /> : <Eye />}
          aria-label={shown ? t('signIn.hidePassword') : t('signIn.showPassword')}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
