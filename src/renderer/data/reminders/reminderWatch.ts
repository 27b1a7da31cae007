import type { Clock } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import {
  digestId,
  isDigestDue,
  LISTED_DAYS,
  roundAt,
  type Round,
} from '@shared/domain/reminders/reminder';
import type { Appointments } from '../repositories/appointments';
import type { ReminderMarks } from '../repositories/reminderMarks';
import type { Settings } from '../repositories/settings';

/** What the watch looks at. */
type WatchDependencies = {
  readonly appointments: Pick<Appointments, 'reminding'>;
  readonly reminderMarks: ReminderMarks;
  readonly settings: Pick<Settings, 'get'>;
  readonly clock: Clock;
};

/** Whom it tells. */
type WatchListener = {
  /** Something is due, or was missed. It is on record already. */
  readonly onRound: (round: Round) => void;
  /** The notice of the day is due. */
  readonly onDigest: (day: IsoDate) => void;
};

/** As long as anything is listed. */
const KEPT_MS = LISTED_DAYS * 86_400_000;

/**
 * Looks whether something is due. It compares the clock with what is on record each time and waits
 * for nothing, so that sleep, a restart, a changed clock or another zone can make it late but never
 * make it forget. Looks in turn, and once for all who ask while a look is waiting for its turn.
 *
 * `check` rejects where the database does; the next look tries again.
 */
export function createReminderWatch(
  { appointments, reminderMarks, settings, clock }: WatchDependencies,
  { onRound, onDigest }: WatchListener,
): { readonly check: () => Promise<void> } {
  const look = async (): Promise<void> => {
    const { reminders } = await settings.get();
    const now = clock.now();
    if (!reminders.isOn) {
      // What falls due while reminders are off is not missed.
      await reminderMarks.setCheckedUntil(now);
      return;
    }
    const zone = clock.zone();
    const [planned, marks, checkedUntil] = await Promise.all([
      appointments.reminding(),
      reminderMarks.all(),
      reminderMarks.checkedUntil(),
    ]);
    const round = roundAt(planned, marks, checkedUntil, now, zone);
    const digest = isDigestDue(reminders.digestAt, marks, now, zone) ? clock.today() : null;
    const due = [...round.ringing, ...round.missed].map(({ id }) => id);
    const ids = digest === null ? due : [...due, digestId(digest)];
    // On record before anybody is told: what is told twice is a nuisance, what is listed stays listed.
    const seen = new Map(marks.map((mark) => [mark.id, mark]));
    const told =
      ids.length === 0
        ? new Set<string>()
        : await reminderMarks.claim(
            ids.map((id) => ({ id, state: 'notified', until: null, at: now })),
            (id) => seen.get(id),
          );
    await reminderMarks.setCheckedUntil(now);
    if (marks.some(({ at }) => at < now - KEPT_MS)) await reminderMarks.prune(now - KEPT_MS);
    const isTold = ({ id }: { readonly id: string }): boolean => told.has(id);
    const own = { ringing: round.ringing.filter(isTold), missed: round.missed.filter(isTold) };
    if (own.ringing.length + own.missed.length > 0) onRound(own);
    if (digest !== null && told.has(digestId(digest))) onDigest(digest);
  };

  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return {
    check: () => {
      if (waiting !== null) return waiting;
      const begin = (): Promise<void> => {
        waiting = null;
        return look();
      };
      last = last.then(begin, begin);
      waiting = last;
      return last;
    },
  };
}
