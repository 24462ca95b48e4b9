import type { ComponentProps, ReactNode } from 'react';
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A native button: the first load does without the component kit, which comes with the pages that need it. */
export function Button({ variant = 'secondary', size = 'md', type = 'button', icon, children, className, ...props }: ButtonProps) {
  return (
    <button {...props} type={type} className={buttonLook(variant, size, children === undefined, className)}>
      {icon}
      {children}
    </button>
  );
}
