import { describe, expect, it } from 'vitest';
import { compareDays, compareExactly, comparePhone, compareText, daysBetween } from './differences';

const marked = (segments: { text: string; differs: boolean }[]) => segments.filter((segment) => segment.differs).map((segment) => segment.text);

describe('compareText', () => {
  it.each([
    ['Renée Dubois', 'RENEE DUBOIS'],
    ['Lewis, Margaret', 'Margaret Lewis'],
    ['BOTOX® Cosmetic', 'Botox Cosmetic'],
  ])('takes %j and %j for the same', (left, right) => {
    expect(compareText(left, right).verdict).toBe('same');
  });

  it('marks only the words without a partner', () => {
    const { verdict, left, right } = compareText('Margaret Lewis', 'Maggie Lewis');

    expect(verdict).toBe('close');
    expect(marked(left)).toEqual(['Margaret']);
    expect(marked(right)).toEqual(['Maggie']);
  });

  it('keeps every character of both sides', () => {
    const { left } = compareText('Ana  María Ortega', 'Ana Ortega');

    expect(left.map((segment) => segment.text).join('')).toBe('Ana  María Ortega');
  });

  it('tells different from missing', () => {
    expect(compareText('Dysport', 'Jeuveau').verdict).toBe('different');
    expect(compareText('Dysport', '').verdict).toBe('missing');
  });
});

describe('comparePhone', () => {
  it('ignores how a number is written', () => {
    expect(comparePhone('(512) 555-0142', '+1 512.555.0142').verdict).toBe('same');
  });

  it('takes equal last four digits for close', () => {
    expect(comparePhone('***-***-0142', '(512) 555-0142').verdict).toBe('close');
  });

  it('marks numbers that differ', () => {
    expect(marked(comparePhone('(512) 555-0142', '(512) 555-0143').left)).toEqual(['(512) 555-0142']);
  });
});

describe('days and amounts', () => {
  it('counts days across a month end', () => {
    expect(daysBetween('2025-03-02', '2025-02-27')).toBe(3);
  });

  it.each([
    ['2025-03-05', '2025-03-05', 'same'],
    ['2025-03-05', '2025-03-08', 'close'],
    ['2025-03-05', '2025-03-09', 'different'],
    ['2025-03-05', '', 'missing'],
  ])('calls %s against %j %s', (left, right, verdict) => {
    expect(compareDays(left, right)).toBe(verdict);
  });

  it('marks both sides of unequal amounts', () => {
    expect(marked(compareExactly('$40.00', '$50.00').right)).toEqual(['$50.00']);
  });
});
