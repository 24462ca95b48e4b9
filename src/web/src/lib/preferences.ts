import { useSyncExternalStore } from 'react';
import * as v from 'valibot';

const preferencesSchema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  density: v.optional(v.picklist(['comfortable', 'compact']), 'comfortable'),
  language: v.optional(v.picklist(['auto', 'en', 'es']), 'auto'),
  shortcuts: v.optional(v.boolean(), true),
  navigation: v.optional(v.picklist(['open', 'closed']), 'open'),
});

/** How this browser likes to show things. The only thing the app keeps in web storage. */
export type Preferences = v.InferOutput<typeof preferencesSchema>;

const KEY = 'msp.preferences';
const DEFAULTS: Preferences = v.parse(preferencesSchema, {});
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  const stored = localStorage.getItem(KEY);
  if (stored === null) return DEFAULTS;
  try {
    const parsed = v.safeParse(preferencesSchema, JSON.parse(stored));
    return parsed.success ? parsed.output : DEFAULTS;
  } catch {
    // Not written by us: fall back, and overwrite it at the next choice.
    return DEFAULTS;
  }
}

export function getPreferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyTheme();
  listeners.forEach((listener) => listener());
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getPreferences);
}

export function applyTheme(): void {
  const { theme, density } = current;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.density = density;
}
