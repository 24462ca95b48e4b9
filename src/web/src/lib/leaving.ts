let leaving = false;

/** Takes everything out of the document, also what stands outside of the app's own root. A full load has to follow: it leaves nothing in memory. */
export function clearPage(...instead: Node[]): void {
  leaving = true;
  document.body.replaceChildren(...instead);
}

/** What the page of a session that has ended by itself tells the next one. */
export interface Ended {
  ended?: boolean;
}

/**
 * The app from its start, at the same address: for a session that has ended by itself. What it showed is out of sight at once, and whoever
 * signs in comes back here.
 */
export function beginAnew(): void {
  if (leaving) return;
  clearPage();
  loadAnew();
}

/** Not before what was refused just now has gone back to where it was: its address is the place to come back to. */
export function loadAnew(): void {
  setTimeout(() => {
    history.replaceState({ usr: { ended: true } satisfies Ended }, '');
    location.reload();
  });
}
