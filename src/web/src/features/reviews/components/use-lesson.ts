import { useTranslation } from 'react-i18next';
import { useLabel } from '@/lib/i18n';
import type { LearnedResponse, LessonResponse } from '@/types/generated/types.gen';

/** What people want to hear first: who somebody is, what a name stands for; how sure such lines are comes with every decision. */
const FIRST: LessonResponse['kind'][] = ['LABEL', 'ITEM', 'CATEGORY', 'PERSON', 'SURENESS'];

/** What a decision taught, in a sentence; nothing when it taught nothing new. */
export function useLesson(): (learned: LearnedResponse | undefined) => string | undefined {
  const { t } = useTranslation();
  const label = useLabel();

  const say = ({ kind, subject, meaning, effect, inForce }: LessonResponse): string => {
    switch (kind) {
      case 'PERSON':
        return t('learned.person', { subject, meaning });
      case 'ITEM':
        return t(inForce ? 'learned.item' : 'learned.itemNoted', { subject, meaning });
      case 'LABEL':
        return t(inForce ? 'learned.label' : 'learned.labelNoted', { subject, meaning: label('program', meaning) });
      case 'CATEGORY':
        return t(inForce ? 'learned.category' : 'learned.categoryNoted', { meaning: label('category', meaning) });
      case 'SURENESS':
        return t(effect > 0 ? 'learned.surer' : 'learned.lessSure');
    }
  };

  return (learned) => {
    if (!learned) return undefined;
    const news = learned.lessons.filter((lesson) => Math.abs(lesson.effect) >= NOTICEABLE);
    const [first] = news.toSorted((a, b) => FIRST.indexOf(a.kind) - FIRST.indexOf(b.kind));
    const parts = [
      first && (first.effect < 0 && first.kind !== 'SURENESS' ? t('learned.forgotten', { what: say(first) }) : t('learned.learned', { what: say(first) })),
      learned.settled > 0 && t('learned.settled', { count: learned.settled }),
      learned.reopened > 0 && t('learned.reopened', { count: learned.reopened }),
    ];
    return parts.filter(Boolean).join(' ') || undefined;
  };
}

/** Less than that changes no figure anybody sees. */
const NOTICEABLE = 0.005;
