import { flushSync } from 'react-dom';

/** Renders a change at once, in the form that the router asks for: without an answer. */
export function flushNow(change: () => unknown): undefined {
  flushSync(change);
}
