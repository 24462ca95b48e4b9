import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { cx } from '@/lib/class-names';
import { useNavItems } from './nav-items';
import { OpenCount } from './open-count';

interface NavLinksProps {
  narrow?: boolean;
  onNavigate?: () => void;
}

export function NavLinks({ narrow = false, onNavigate }: NavLinksProps) {
  const { t } = useTranslation();
  const items = useNavItems();
  return (
    <nav aria-label={t('nav.label')}>
      <ul className="flex flex-col gap-1">
        {items.map(({ key, to, icon: Icon }) => (
          <li key={key}>
            <NavLink
              to={to}
              end={to === '/'}
              title={narrow ? t(`nav.${key}`) : undefined}
              onClick={onNavigate}
              className={({ isActive }) =>
                cx(
                  'group relative flex h-9 items-center gap-3 rounded-md px-3 font-medium transition-colors',
                  isActive ? 'bg-surface text-text shadow-low' : 'text-muted hover:bg-hover hover:text-text',
                  narrow && 'justify-center px-0',
                )
              }
            >
              <Icon aria-hidden className="size-4 shrink-0 group-aria-[current=page]:text-accent" strokeWidth={1.75} />
              <span className={narrow ? 'sr-only' : 'min-w-0 flex-1 truncate'}>{t(`nav.${key}`)}</span>
              {key === 'review' && <OpenCount narrow={narrow} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
