import { ErasureBanner } from '@/features/erasure/components/erasure-banner';
import { SupportBanner } from '@/features/support/components/support-banner';
import { useMay } from '@/lib/session';

/** What has to be seen whichever page is open. */
export function Banners() {
  const may = useMay();
  return (
    <>
      {may('erasure:read') && <ErasureBanner />}
      {may('support:read') && <SupportBanner />}
    </>
  );
}
