/** Files put together for one import, before they are sent. */
export interface Addition {
  files: File[];
  /** Why some were left out. */
  refusals: { reason: 'twice' | 'empty'; name: string }[];
}

const keyOf = (file: File) => `${file.name} ${file.size} ${file.lastModified}`;

export function withFiles(staged: readonly File[], added: readonly File[]): Addition {
  const known = new Set(staged.map(keyOf));
  const files = [...staged];
  const refusals: Addition['refusals'] = [];
  for (const file of added) {
    if (known.has(keyOf(file))) refusals.push({ reason: 'twice', name: file.name });
    else if (file.size === 0) refusals.push({ reason: 'empty', name: file.name });
    else {
      known.add(keyOf(file));
      files.push(file);
    }
  }
  return { files, refusals };
}

/** How much of each file has been sent, in [0, 1]: a form sends its files one after the other. */
export function progressPerFile(sizes: readonly number[], sent: number): number[] {
  let before = 0;
  return sizes.map((size) => {
    const share = size === 0 ? 1 : Math.min(1, Math.max(0, (sent - before) / size));
    before += size;
    return share;
  });
}
