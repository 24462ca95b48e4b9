import { parse } from 'bowser';

/** `Firefox, Windows`: what a browser says of itself, in words; empty when it says nothing that is known. */
export function deviceName(userAgent: string): string {
  if (userAgent === '') return '';
  const { browser, os } = parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(', ');
}
