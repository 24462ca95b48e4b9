import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button-link';
import { ProgramMark } from '@/components/ui/program-mark';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';

const STEPS = [
  { marks: ['pos'], title: 'dashboard.stepPos', hint: 'dashboard.stepPosHint' },
  { marks: ['alle', 'aspire', 'xperience', 'evolus'], title: 'dashboard.stepRewards', hint: 'dashboard.stepRewardsHint' },
  { marks: ['stripe', 'square', 'paypal'], title: 'dashboard.stepPayouts', hint: 'dashboard.stepPayoutsHint' },
  { marks: [], title: 'dashboard.stepClients', hint: 'dashboard.stepClientsHint' },
] as const;

/** Before the first import: what is needed, and where to put it. */
export function FirstSteps() {
  const { t } = useTranslation();
  const importing = useMay()('imports:write');
  return (
    <section className="grid gap-8 pt-4 lg:grid-cols-[minmax(0,4fr)_minmax(0,6fr)]">
      <div className="flex flex-col items-start gap-4">
        <h2 className="text-xl font-semibold text-balance">{t('dashboard.emptyTitle')}</h2>
        <p className="text-md text-muted text-pretty">{importing ? t('dashboard.emptyLead') : t('dashboard.emptyReadOnly')}</p>
        {importing && (
          <ButtonLink to={paths.imports} variant="primary" size="lg">
            {t('dashboard.importFiles')}
          </ButtonLink>
        )}
      </div>
      <ol className="rounded-lg border border-border bg-surface">
        {STEPS.map((step) => (
          <li key={step.title} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-border px-5 py-4 first:border-t-0">
            <div className="min-w-48 flex-1">
              <h3>{t(step.title)}</h3>
              <p className="text-muted">{t(step.hint)}</p>
            </div>
            <div className="flex gap-1">
              {step.marks.map((mark) => (
                <ProgramMark key={mark} code={mark} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
