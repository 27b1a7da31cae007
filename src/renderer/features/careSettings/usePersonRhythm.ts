import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareSettings } from '@shared/domain/care/careRules';
import {
  intervalFor,
  keepInTouchDue,
  keepInTouchId,
  type IntervalSource,
} from '@shared/domain/care/keepInTouchDue';
import type { Contact } from '@shared/domain/contacts/contact';
import { useAskedAnew } from '@renderer/data/care/useAskedAnew';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

/** With whom to keep in touch, as far as one person is concerned. */
export type PersonRhythm = {
  /** Their own interval in days; `null` without one. */
  readonly own: number | null;
  /** What holds; `null` where nobody wished for anything. */
  readonly holds: PersonInterval | null;
  /** What holds, or would hold, without one of their own. */
  readonly besides: PersonInterval | null;
  /** Whole days since the latest contact. */
  readonly days: number;
  /** Whether it is time; `null` while it is not, and where reminding is switched off. */
  readonly tone: 'yellow' | 'red' | null;
  /** Nobody is reminded of rhythms. */
  readonly isOff: boolean;
  /** Answers the batch that takes it back; `null` if it could not be saved. */
  readonly set: (everyDays: number | null) => Promise<string | null>;
};

/** An interval with where it comes from. */
export type PersonInterval = {
  readonly everyDays: number;
  readonly of: IntervalSource['of'];
  /** The tag, or the name of the segment; empty for a person's own. */
  readonly label: string;
};

/** How often somebody should hear from the shop, why, and whether it is time; `null` while that is read. */
export function usePersonRhythm(contact: Contact): PersonRhythm | null {
  const { keepInTouch, segments, settings } = useRepositories();
  const today = useToday();
  const { id, tags } = contact;
  const live = useLive(`keepInTouch/${id}/${today}`, async () => {
    const [intervals, all, since, { care }] = await Promise.all([
      keepInTouch.all(),
      segments.all(),
      keepInTouch.touchedOn(id),
      settings.get(),
    ]);
    const wanted = new Set(intervals.map((interval) => interval.id));
    return {
      intervals,
      since,
      rhythm: care.rhythm,
      // Only those that have an interval are looked into.
      segments: all.filter((segment) => wanted.has(keepInTouchId('segment', segment.id))),
    };
  });
  const asked = live.status === 'ready' ? live.value.segments : [];
  const within = useAskedAnew(`${id} ${JSON.stringify(asked)}`, () =>
    segments.segmentsOf(id, asked),
  );
  if (live.status === 'loading' || within.status === 'loading') return null;

  const { intervals, since, rhythm } = live.value;
  const bond = { contactId: id, tags, segments: within.value };
  const everyDays = new Map(intervals.map((interval) => [interval.id, interval.everyDays]));
  const said = (source: IntervalSource | null): PersonInterval | null =>
    source && {
      everyDays: source.everyDays,
      of: source.of,
      label:
        source.of === 'segment'
          ? (asked.find((segment) => segment.id === source.id)?.name ?? '')
          : source.of === 'tag'
            ? source.id
            : '',
    };
  const ownId = keepInTouchId('person', id);
  const own = everyDays.get(ownId) ?? null;
  const holds = said(intervalFor(bond, everyDays));
  const withoutOwn = new Map(everyDays);
  withoutOwn.delete(ownId);
  return {
    own,
    holds,
    besides: said(intervalFor(bond, withoutOwn)),
    days: since === null ? 0 : Math.max(0, daysBetween(since, today)),
    tone: since === null ? null : toneOf(bond, since, intervals, rhythm, today),
    isOff: !rhythm.isOn,
    set: async (days) => {
      const saved = await keepInTouch.set(ownId, days).catch(() => null);
      return saved?.ok === true ? saved.value.batchId : null;
    },
  };
}

/** By the same rule as on Today. */
function toneOf(
  bond: Parameters<typeof intervalFor>[0],
  since: IsoDate,
  intervals: Parameters<typeof keepInTouchDue>[1],
  rhythm: CareSettings['rhythm'],
  today: IsoDate,
): PersonRhythm['tone'] {
  if (!rhythm.isOn) return null;
  return keepInTouchDue([{ ...bond, since }], intervals, rhythm, today)[0]?.tone ?? null;
}
