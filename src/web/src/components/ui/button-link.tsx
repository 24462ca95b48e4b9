import { Link, type LinkProps } from 'react-router';
import type { ReactNode } from 'react';
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look';

export interface ButtonLinkProps extends Omit<LinkProps, 'className' | 'style'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  children: ReactNode;
}

export function ButtonLink({ variant = 'secondary', size = 'md', icon, children, ...props }: ButtonLinkProps) {
  return (
    <Link {...props} className={buttonLook(variant, size, false)}>
      {icon}
      {children}
    </Link>
  );
}
