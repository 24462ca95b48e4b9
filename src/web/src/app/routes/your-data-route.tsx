import { YourDataPage } from '@/features/archives/components/your-data-page';
import { ErasureCard } from '@/features/erasure/components/erasure-card';
import { useProof } from '@/features/identity/hooks/use-proof';

export function YourDataRoute() {
  const [proven, proof] = useProof();
  return (
    <>
      <YourDataPage proven={proven}>
        <ErasureCard proven={proven} />
      </YourDataPage>
      {proof}
    </>
  );
}
