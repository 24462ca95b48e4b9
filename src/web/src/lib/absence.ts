const LOOKED_EVERY_MS = 15_000;
const ANSWERED_WITHIN_MS = 1_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const ANYBODY = 'anybody?';

/**
 * Calls back, once, when nobody has touched this page or another one that watches under the same name in this browser for so long. The
 * server ends a session that asks nothing, but an open page asks by itself: only the page knows of people.
 * @returns stops the watch
 */
export function whenNobodyIsThere(name: string, afterMs: number, leave: () => void): () => void {
  const pages = new BroadcastChannel(name);
  let touchedAt = Date.now();
  let asked: ReturnType<typeof setTimeout> | undefined;
  const isLeft = () => Date.now() - touchedAt >= afterMs;

  pages.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === ANYBODY) pages.postMessage(touchedAt);
    else touchedAt = Math.max(touchedAt, Number(data));
  };
  const look = () => {
    if (!isLeft() || asked !== undefined) return;
    pages.postMessage(ANYBODY);
    asked = setTimeout(() => {
      asked = undefined;
      if (!isLeft()) return;
      stop();
      leave();
    }, ANSWERED_WITHIN_MS);
  };
  // A machine that was asleep is woken up by a touch, and that one is too late.
  const touch = () => {
    if (isLeft()) look();
    else touchedAt = Date.now();
  };

  const timer = setInterval(look, LOOKED_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, touch, { capture: true, passive: true }));
  const stop = () => {
    clearInterval(timer);
    clearTimeout(asked);
    document.removeEventListener('visibilitychange', look);
    SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, touch, { capture: true }));
    pages.close();
  };
  return stop;
}
