import { SettingsPage } from '@/features/identity/components/settings-page';
import { PrivacyCard } from '@/features/privacy/components/privacy-card';

export function SettingsRoute() {
  return <SettingsPage more={<PrivacyCard />} />;
}
