import { SecurityPage } from '@/features/audit/components/security-page';
import { useProof } from '@/features/identity/hooks/use-proof';
import { SupportCard } from '@/features/support/components/support-card';

export function SecurityRoute() {
  const [proven, proof] = useProof();
  return (
    <>
      <SecurityPage>
        <SupportCard proven={proven} />
      </SecurityPage>
      {proof}
    </>
  );
}
