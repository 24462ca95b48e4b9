import { ErasureBanner } from '@/features/erasure/components/erasure-banner';
import { SupportBanner } from '@/features/support/components/support-banner';
import { useMay } from '@/lib/session';
import { useSessionWatch } from './use-session-watch';

/** What has to be seen, and watched, whichever page is open. */
export function Banners() {
  const may = useMay();
  useSessionWatch();
  return (
    <>
      {may('erasure:read') && <ErasureBanner />}
      {may('support:read') && <SupportBanner />}
    </>
  );
}
