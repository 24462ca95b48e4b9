import { useTranslation } from 'react-i18next';
import { useLabel } from '@/lib/i18n';
import type { FactResponse } from '@/types/generated/types.gen';

/** A fact in a sentence. */
export function useFactWords(): (fact: Pick<FactResponse, 'kind' | 'subject' | 'meaning'>) => string {
  const { t } = useTranslation();
  const label = useLabel();
  return ({ kind, subject, meaning }) => {
    switch (kind) {
      case 'PERSON':
        return t('learned.person', { subject, meaning });
      case 'ITEM':
        return t('learned.item', { subject, meaning });
      case 'LABEL':
        return t('learned.label', { subject, meaning: label('program', meaning) });
      case 'CATEGORY': {
        const [source, , supposed] = subject.split('|');
        return t('learned.categoryFact', { source: label('program', source), supposed: label('category', supposed), meaning: label('category', meaning) });
      }
      case 'SURENESS':
        return subject;
    }
  };
}
