/** Lines chosen for a common decision; ranges grow from the anchor. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | undefined;
}

export const NOTHING: Selection = { ids: new Set(), anchor: undefined };

export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Everything between the anchor (or `from`, when there is none) and `to`, added to what is chosen. */
export function extended(selection: Selection, order: readonly string[], from: string | undefined, to: string): Selection {
  const anchor = selection.anchor ?? from ?? to;
  const start = order.indexOf(anchor);
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return toggled(selection, to);
  const range = order.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor };
}

export function allOf(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: order[0] };
}

/** Only what is still in the list. */
export function kept(selection: Selection, order: readonly string[]): Selection {
  const present = new Set(order);
  const ids = new Set([...selection.ids].filter((id) => present.has(id)));
  return ids.size === selection.ids.size ? selection : { ids, anchor: selection.anchor };
}

/** The neighbour `step` lines on, held at both ends. */
export function neighbour(order: readonly string[], current: string | undefined, step: 1 | -1): string | undefined {
  const index = current === undefined ? -1 : order.indexOf(current);
  if (index < 0) return order[0];
  return order[Math.min(order.length - 1, Math.max(0, index + step))];
}

/** Where to go when some lines leave the list: the next that stays, else the one before. */
export function survivor(order: readonly string[], current: string | undefined, gone: ReadonlySet<string>): string | undefined {
  const index = current === undefined ? 0 : Math.max(0, order.indexOf(current));
  const after = order.slice(index).find((id) => !gone.has(id));
  return after ?? order.slice(0, index).findLast((id) => !gone.has(id));
}
