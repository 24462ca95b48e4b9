import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { paths } from '@/config/paths';
import { applyLanguage } from '@/lib/i18n';
import { setPreferences, usePreferences } from '@/lib/preferences';
import { useMay, useSession } from '@/lib/session';
import { AccountsSettings } from './accounts-settings';
import { DevicesSettings } from './devices-settings';
import { EmailSettings } from './email-settings';
import { PasswordSettings } from './password-settings';
import { SecondFactorSettings } from './second-factor-settings';

/** `more` are cards of other features. */
export function SettingsPage({ more }: { more?: ReactNode }) {
  const { t } = useTranslation();
  const { locations } = useSession();
  const mayExport = useMay()('practice:export');
  return (
    <Page>
      <PageHeader title={t('nav.settings')} />
      <DisplaySettings />
      {locations.length > 0 && (
        <Card title={t('settings.locations')} lead={t('settings.locationsLead')}>
          <ul className="pb-2">
            {locations.map((location) => (
              <li key={location.id} className="flex flex-wrap justify-between gap-x-6 border-t border-border px-5 py-3">
                <span>
                  <span className="mr-3 font-mono text-xs text-muted">{location.code}</span>
                  <span className="font-medium">{location.name}</span>
                </span>
                <span className="text-muted">{location.timezone.replaceAll('_', ' ')}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <SecondFactorSettings />
      <AccountsSettings />
      <EmailSettings />
      <PasswordSettings />
      <DevicesSettings />
      {mayExport && (
        <Card title={t('archives.title')} lead={t('archives.settingsLead')}>
          <div className="border-t border-border px-5 py-4">
            <ButtonLink to={paths.yourData}>{t('archives.open')}</ButtonLink>
          </div>
        </Card>
      )}
      {more}
    </Page>
  );
}

function DisplaySettings() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const setting = 'flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-4';
  return (
    <Card title={t('settings.display')} lead={t('settings.displayLead')}>
      <div className={setting}>
        <span>{t('account.theme')}</span>
        <Segmented
          label={t('account.theme')}
          value={preferences.theme}
          onChange={(theme) => setPreferences({ theme })}
          options={[
            { value: 'system', label: t('account.themeSystem') },
            { value: 'light', label: t('account.themeLight') },
            { value: 'dark', label: t('account.themeDark') },
          ]}
        />
      </div>
      <div className={setting}>
        <span>{t('settings.language')}</span>
        <Segmented
          label={t('settings.language')}
          value={preferences.language}
          onChange={(language) => {
            setPreferences({ language });
            void applyLanguage();
          }}
          options={[
            { value: 'auto', label: t('account.themeSystem') },
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
        />
      </div>
      <div className={setting}>
        <span>{t('settings.density')}</span>
        <Segmented
          label={t('settings.density')}
          value={preferences.density}
          onChange={(density) => setPreferences({ density })}
          options={[
            { value: 'comfortable', label: t('settings.comfortable') },
            { value: 'compact', label: t('settings.compact') },
          ]}
        />
      </div>
      <div className={setting}>
        <span>
          {t('settings.shortcuts')}
          <span className="block text-muted">{t('settings.shortcutsHint')}</span>
        </span>
        <Segmented
          label={t('settings.shortcuts')}
          value={preferences.shortcuts ? 'on' : 'off'}
          onChange={(value) => setPreferences({ shortcuts: value === 'on' })}
          options={[
            { value: 'on', label: t('settings.on') },
            { value: 'off', label: t('settings.off') },
          ]}
        />
      </div>
    </Card>
  );
}
