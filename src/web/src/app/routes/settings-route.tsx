import { SettingsPage } from '@/features/identity/components/settings-page';

export function SettingsRoute() {
  return <SettingsPage />;
}
