import type { Instant } from '@shared/domain/calendar/clock';
import type { CounterPreferences } from '@renderer/hooks/counterPreferences';

/** Wrong PINs without a wait: everybody mistypes. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long somebody who forgot the PIN waits before the name of the shop opens instead. */
export const FORGOTTEN_WAIT_MS = 600_000;

/** What is remembered after a wrong PIN: from the fifth on one waits, each time twice as long. */
export function afterWrongPin(
  counter: CounterPreferences,
  now: Instant,
): Pick<CounterPreferences, 'wrongTries' | 'waitUntil'> {
  const wrongTries = counter.wrongTries + 1;
  const wait =
    wrongTries < FREE_TRIES
      ? 0
      : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES));
  return { wrongTries, waitUntil: now + wait };
}

/** Milliseconds until the next PIN is looked at, 0 if now. A clock that was put back makes nobody wait for years. */
export const waitLeft = ({ waitUntil }: CounterPreferences, now: Instant): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(0, waitUntil - now));

/** Milliseconds until the name of the shop opens; `null` if nobody said that the PIN is forgotten. */
export function forgottenLeft({ forgottenAt }: CounterPreferences, now: Instant): number | null {
  if (forgottenAt === null) return null;
  return Math.min(FORGOTTEN_WAIT_MS, Math.max(0, forgottenAt + FORGOTTEN_WAIT_MS - now));
}

/** The counter left: nothing of the tries is remembered. */
export const LEFT: Pick<
  CounterPreferences,
  'isModeOn' | 'wrongTries' | 'waitUntil' | 'forgottenAt'
> = { isModeOn: false, wrongTries: 0, waitUntil: 0, forgottenAt: null };
