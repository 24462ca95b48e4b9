/** A repeatable source of choices, so that every run of the mock shows the same spa. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

export const FIRST_NAMES = ['Margaret', 'Erin', 'Kimberly', 'Sofía', 'Dana', 'Priya', 'Allison', 'Renée', 'Joanne', 'Tamika', 'Lucía', 'Beth'] as const;
export const LAST_NAMES = ['Lewis', 'Lee', 'Smith', 'Ortega', 'Whitcomb-Hale', 'Raman', 'Okafor', 'Dubois', 'Petersen', 'Nguyen', 'Castillo', 'Moore'] as const;
