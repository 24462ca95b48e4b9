import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';
import { useMay, useSession } from '@/lib/session';
import { useUpload } from '../hooks/use-upload';
import { DropArea } from './drop-area';
import { ProtectFirst } from './protect-first';
import { PastImports } from './past-imports';
import { StagedFiles } from './staged-files-list';

export function ImportsPage() {
  const { t } = useTranslation();
  const may = useMay()('imports:write');
  const open = useSession().protection === 'GIVEN';
  const navigate = useNavigate();
  const upload = useUpload((created) => void navigate(paths.importReport(created.id)));
  return (
    <Page>
      <PageHeader title={t('imports.title')} />
      <p className="-mt-4 max-w-prose text-muted">{may ? t('imports.lead') : t('imports.readOnly')}</p>
      {may && !open && <ProtectFirst />}
      {may && open && <DropArea onFiles={upload.add} disabled={upload.state.phase === 'sending'} small={upload.files.length > 0} />}
      {may && <StagedFiles upload={upload} />}
      <PastImports />
    </Page>
  );
}
