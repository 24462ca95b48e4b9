import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A native button: the first load does without the component kit, which comes with the pages that need it. */
export function Button({ variant = 'secondary', size = 'md', type = 'button', icon, children, className, onClick, ...props }: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // The second half of a double click sends nothing a second time.
    if (type === 'submit' && event.detail > 1) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button {...props} type={type} onClick={click} className={buttonLook(variant, size, children === undefined, className)}>
      {icon}
      {children}
    </button>
  );
}
