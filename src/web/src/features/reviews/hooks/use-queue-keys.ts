import { useEffect, useEffectEvent } from 'react';
import { usePreferences } from '@/lib/preferences';

export interface QueueKeys {
  next: (extend: boolean) => void;
  previous: (extend: boolean) => void;
  accept: () => void;
  reject: () => void;
  skip: () => void;
  pickOther: () => void;
  mark: () => void;
  undo: () => void;
  help: () => void;
  toggle: () => void;
  selectAll: () => void;
  escape: () => void;
}

const WALKING: ReadonlySet<string> = new Set(['arrowdown', 'arrowup', 'j', 'k']);

/** Single keys of the queue; silent while someone types or a dialog is open, and when switched off in the settings. */
export function useQueueKeys(keys: QueueKeys): void {
  const { shortcuts } = usePreferences();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = actionFor(event, keys, shortcuts);
    if (!act) return;
    event.preventDefault();
    // A key held down walks through the list; it never decides line after line.
    if (!event.repeat || WALKING.has(event.key.toLowerCase())) act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actionFor(event: KeyboardEvent, keys: QueueKeys, shortcuts: boolean): (() => void) | undefined {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.defaultPrevented || target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]')) return undefined;
  const inList = target.closest('[data-queue-list]') !== null;
  const onControl = target.closest('a, button, summary') !== null;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' && !event.shiftKey ? keys.selectAll : undefined;
  if (event.altKey) return undefined;
  const atList: Record<string, () => void> = {
    ArrowDown: () => keys.next(event.shiftKey),
    ArrowUp: () => keys.previous(event.shiftKey),
    Enter: keys.accept,
    ' ': keys.toggle,
    Escape: keys.escape,
  };
  const named = atList[event.key];
  if (named) return inList || (!onControl && target === document.body) ? named : undefined;
  if (!shortcuts) return undefined;
  const letters: Record<string, () => void> = {
    j: () => keys.next(event.shiftKey),
    k: () => keys.previous(event.shiftKey),
    a: keys.accept,
    r: keys.reject,
    s: keys.skip,
    m: keys.pickOther,
    e: keys.mark,
    u: keys.undo,
    x: keys.toggle,
    '?': keys.help,
  };
  return letters[event.key.toLowerCase()];
}
