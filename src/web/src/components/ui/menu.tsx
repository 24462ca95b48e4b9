import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover, type MenuItemProps, type MenuProps, type PopoverProps } from 'react-aria-components';

interface MenuPopoverProps<T extends object> extends Omit<MenuProps<T>, 'className' | 'style'> {
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  placement?: PopoverProps['placement'];
}

export function MenuPopover<T extends object>({
  triggerRef,
  isOpen,
  onOpenChange,
  placement = 'bottom start',
  ...props
}: MenuPopoverProps<T>) {
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement={placement}
      aria-label={props['aria-label']}
      className="min-w-56 overflow-auto rounded-lg border border-border bg-raised p-1 shadow-high"
    >
      <AriaMenu {...props} autoFocus="first" onClose={() => onOpenChange(false)} className="outline-none" />
    </Popover>
  );
}

interface ItemProps extends Omit<MenuItemProps, 'className' | 'style' | 'children'> {
  icon?: ReactNode;
  children: ReactNode;
}

export function MenuItem({ icon, children, ...props }: ItemProps) {
  return (
    <AriaMenuItem
      {...props}
      className="flex min-h-8 cursor-default items-center gap-3 rounded-md px-2 py-1 outline-none focus:bg-hover disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {({ isSelected, selectionMode }) => (
        <>
          {icon}
          <span className="min-w-0 flex-1">{children}</span>
          {selectionMode !== 'none' && <Check aria-hidden className={isSelected ? 'text-accent' : 'invisible'} />}
        </>
      )}
    </AriaMenuItem>
  );
}
