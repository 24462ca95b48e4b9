import { describe, expect, it } from 'vitest';
import consoleEn from './console.en.json';
import consoleEs from './console.es.json';
import en from './en.json';
import es from './es.json';
import privacyEn from './privacy.en.json';
import privacyEs from './privacy.es.json';
import erasureEn from './erasure.en.json';
import erasureEs from './erasure.es.json';
import supportEn from './support.en.json';
import supportEs from './support.es.json';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else flat(value, `${prefix}${key}.`).forEach((text, inner) => found.set(inner, text));
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();

describe.each([
  ['of practices', en, es],
  ['of the console', consoleEn, consoleEs],
  ['about erasing', erasureEn, erasureEs],
  ['about support', supportEn, supportEs],
  ['about requests of clients', privacyEn, privacyEs],
])('catalogues %s', (_, inEnglish: Tree, inSpanish: Tree) => {
  const english = flat(inEnglish);
  const spanish = flat(inSpanish);

  it('say the same things in both languages', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('fill in the same values', () => {
    for (const [key, text] of english) expect(placeholders(spanish.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  it('leave nothing empty', () => {
    for (const [key, text] of [...english, ...spanish]) expect(text.trim(), key).not.toBe('');
  });
});
