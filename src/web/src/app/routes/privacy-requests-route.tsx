import { useProof } from '@/features/identity/hooks/use-proof';
import { PrivacyPage } from '@/features/privacy/components/privacy-page';

export function PrivacyRequestsRoute() {
  const [proven, proof] = useProof();
  return (
    <>
      <PrivacyPage proven={proven} />
      {proof}
    </>
  );
}
