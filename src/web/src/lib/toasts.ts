import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  tone: 'neutral' | 'negative';
  text: string;
  action?: { label: string; run: () => void };
  /** How long it stands, unless it is pointed at or focused. */
  lastsMs: number;
}

const UNDO_MS = 10_000;
const PLAIN_MS = 6000;
const MOST_SHOWN = 3;

let shown: Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(toasts: Toast[]): void {
  shown = toasts;
  listeners.forEach((listener) => listener());
}

function add(toast: Omit<Toast, 'id'>): number {
  const id = nextId++;
  publish([...shown, { ...toast, id }].slice(-MOST_SHOWN));
  return id;
}

/** Says what was done, for as long as undoing it is offered here. */
export function tell(text: string, action?: Toast['action']): number {
  return add({ tone: 'neutral', text, lastsMs: action ? UNDO_MS : PLAIN_MS, ...(action ? { action } : {}) });
}

export function tellProblem(text: string): number {
  return add({ tone: 'negative', text, lastsMs: UNDO_MS });
}

export function dismissToast(id: number): void {
  publish(shown.filter((toast) => toast.id !== id));
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
