import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { MaskedNote } from '@/components/ui/masked-note';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StatusTag } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import type { FactResponse, LearnedOverview } from '@/types/generated/types.gen';
import { learnedQuery, restoreVersion, revokeFact, undoChange } from '../api/learned';
import { AccuracyCard } from './accuracy-card';
import { KindCard } from './kind-card';
import { useChange } from './use-change';
import { useFactWords } from './use-fact-words';

/** What decisions taught, who says so, and taking it back. */
export function LearnedPage() {
  const { t } = useTranslation();
  const learned = useQuery(learnedQuery);
  return (
    <Page>
      <PageHeader
        title={t('learned.title')}
        context={learned.data && t('learned.context', { count: learned.data.decisions })}
      />
      <p className="-mt-4 max-w-prose text-muted">{t('learned.lead')}</p>
      <AccuracyCard />
      {learned.isPending && <SkeletonRows />}
      {learned.error && !learned.data && <ErrorNotice error={learned.error} onRetry={() => void learned.refetch()} />}
      {learned.data && (
        <>
          <Facts facts={learned.data.facts} />
          <MaskedNote />
          <KindCard weights={learned.data.weights} />
          <Changes learned={learned.data} />
          <Versions learned={learned.data} />
        </>
      )}
    </Page>
  );
}

const ROW = 'flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border px-5 py-3';

function Facts({ facts }: { facts: FactResponse[] }) {
  const { t } = useTranslation();
  const pending = facts.filter((fact) => fact.pending && fact.inForce).length;
  return (
    <Card title={t('learned.facts')} lead={facts.length === 0 ? t('learned.factsNone') : pending > 0 ? t('learned.factsPending', { count: pending }) : t('learned.factsLead')}>
      <ul>
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} />
        ))}
      </ul>
    </Card>
  );
}

function FactRow({ fact }: { fact: FactResponse }) {
  const { t } = useTranslation();
  const may = useMay()('learned:write');
  const say = useFactWords();
  const revoke = useChange(revokeFact, t('learned.revoked'));
  const [witness] = fact.witnesses;
  return (
    <li className={ROW}>
      <div className="min-w-48 flex-1">
        <span className="font-medium">{say(fact)}</span>
        <span className="block text-xs text-muted">
          {t('learned.agreeing', { count: fact.agreeing })}
          {fact.against > 0 && ` · ${t('learned.against', { count: fact.against })}`}
          {witness && ` · ${witness.by} · `}
          {witness && <Age at={witness.at} />}
        </span>
      </div>
      {!fact.inForce && <StatusTag tone="neutral">{t('learned.noted')}</StatusTag>}
      {witness?.matchId && (
        <Link to={paths.match(witness.matchId)} className="py-1 text-accent hover:underline">
          {t('learned.openLine')}
        </Link>
      )}
      {may && (
        <Button size="sm" disabled={revoke.isPending} onClick={() => revoke.mutate(fact.id)}>
          {t('learned.revoke')}
        </Button>
      )}
    </li>
  );
}

function Changes({ learned }: { learned: LearnedOverview }) {
  const { t } = useTranslation();
  const may = useMay()('learned:write');
  const say = useFactWords();
  const undo = useChange(undoChange, t('learned.learnedAgain'));
  if (learned.changes.length === 0) return null;
  return (
    <Card title={t('learned.changes')} lead={t('learned.changesLead')}>
      <ul>
        {learned.changes.map((change) => (
          <li key={change.id} className={ROW}>
            <div className="min-w-48 flex-1">
              <span className={change.undoneBy ? 'font-medium text-muted line-through' : 'font-medium'}>{t(`learned.change.${change.action}`)}</span>{' '}
              {change.kind && <span>{say({ kind: change.kind, subject: change.subject ?? '', meaning: change.meaning ?? '' })}</span>}
              <span className="block text-xs text-muted">
                {change.by} · <Age at={change.at} />
              </span>
            </div>
            {may && change.action !== 'UNDO' && !change.undoneBy && (
              <Button size="sm" disabled={undo.isPending} onClick={() => undo.mutate(change.id)}>
                {t('common.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Versions({ learned }: { learned: LearnedOverview }) {
  const { t } = useTranslation();
  const may = useMay()('learned:write');
  const restore = useChange(restoreVersion, t('learned.restored'));
  if (learned.versions.length === 0) return null;
  return (
    <Card title={t('learned.versions')} lead={t('learned.versionsLead')}>
      <ul>
        {learned.versions.map((version, index) => (
          <li key={version.id} className={ROW}>
            <span className="min-w-48 flex-1">
              <span className="font-mono text-xs">{version.version}</span>
              <span className="block text-xs text-muted">
                {t('learned.versionOf', { decisions: version.decisions, facts: version.facts })} · <Age at={version.at} />
              </span>
            </span>
            {index === 0 && <StatusTag tone="neutral">{t('learned.inForce')}</StatusTag>}
            {index > 0 && may && (
              <Button size="sm" disabled={restore.isPending} onClick={() => restore.mutate(version.id)}>
                {t('learned.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
