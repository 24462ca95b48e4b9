/** As the server counts; it refuses shorter ones itself. */
const SHORTEST = 12;

export function isTooShort(password: string): boolean {
  return Array.from(password).length < SHORTEST;
}

type Fault = 'password.tooShort' | 'password.guessable' | 'password.common' | 'password.same' | 'password.refused';

const FAULTS: Partial<Record<string, Fault>> = {
  'identity.password-too-short': 'password.tooShort',
  'identity.password-too-long': 'password.refused',
  'identity.password-guessable': 'password.guessable',
  'identity.password-common': 'password.common',
  'identity.same-password': 'password.same',
};

/** What the server has against a chosen password; nothing when it refuses for another reason. */
export function faultOf(refusal: string | undefined): Fault | undefined {
  return refusal === undefined ? undefined : FAULTS[refusal];
}
