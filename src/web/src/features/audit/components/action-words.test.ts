import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import actions from '@/locales/actions.json';
import { actionWords } from './use-sentence';

/** What the product does without being asked by a request. */
const BY_ITSELF = ['raiseAlert', 'expirePracticeExport', 'createPractice', 'rotateKeys', 'supportEnded', 'replaceSession', 'useUpBudget', 'importRead', 'runMade', 'practiceExportMade', 'clientErased'];

const operations = [...readFileSync('../../docs/api/openapi.yaml', 'utf8').matchAll(/operationId: (\w+)/g)].map(([, id = '']) => id);

describe('the words of actions', () => {
  it('are there for every operation of the HTTP interface, and for nothing else', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(Object.keys(actions).toSorted()).toEqual([...operations, ...BY_ITSELF].toSorted());
  });

  it('say what was done and what was tried, in both languages', () => {
    for (const [action, words] of Object.entries(actions)) {
      for (const text of [...words.en, ...words.es]) expect(text.trim(), action).toMatch(/^\p{Ll}/u);
      expect([words.en.length, words.es.length], action).toEqual([2, 2]);
    }
  });

  it('are plain letters for an action of a newer version', () => {
    expect(actionWords('sealPeriodAgain', 'en', 'did')).toBe('“Seal period again”');
  });
});
