import { useEffect, useEffectEvent } from 'react';

/** Ctrl/Cmd-K, wherever the focus is. */
export function usePaletteKey(open: () => void): void {
  const onOpen = useEffectEvent(open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onOpen();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
