import { useMemo, useState } from 'react';
import type { Appointment, AppointmentKind } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { Contact } from '@shared/domain/contacts/contact';
import { dayKindsOf, type DayKind } from '@shared/domain/culture/dayKinds';
import { readTime } from '@shared/domain/culture/hoursText';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { Judgement, LocalTime, MomentWorld, Whom } from '@shared/domain/culture/moment';
import {
  isUsable,
  nextGoodMoment,
  type GoodMoment,
  type NoGoodMoment,
} from '@shared/domain/culture/nextGoodMoment';
import { tracksOf, type Tracks } from '@shared/domain/culture/overlap';
import { zoneShift, type ZoneShift } from '@shared/domain/culture/zoneShift';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { nextTimeOf } from '@renderer/data/repositories/appointmentRows';
import type { Saving } from '@renderer/data/repositories/saving';
import { useClock, useMinute } from '@renderer/hooks/useClock';
import { judgeStretch, proposalFrom } from './proposal';

/** What can be planned with a person. */
export type PlannedWay = Extract<AppointmentKind, 'call' | 'visit' | 'message'>;

/** Days that stand side by side. */
export const PICKED_DAYS = 7;

/** Minutes before, where a reminder is wanted and nobody said when. */
export const REMIND_MINUTES = 15;

/** How long each takes where nobody says, in minutes. */
const MINUTES: Readonly<Record<PlannedWay, number>> = { call: 15, visit: 60, message: 15 };

/** What the dialog shows and can do. */
export type Plan = {
  readonly days: readonly DayKind[];
  readonly day: IsoDate;
  readonly timeText: string;
  /** The moment that is chosen; `null` while the time cannot be read or is over. */
  readonly at: Instant | null;
  /** The time can be read, but it is over. */
  readonly isOver: boolean;
  /** What our clock shows at that moment; another time than was typed where our clocks skip it. */
  readonly here: LocalTime | null;
  readonly there: LocalTime | null;
  readonly judgement: Judgement | null;
  /** A better moment, where the chosen one is not good. */
  readonly better: GoodMoment | null;
  /** Why there is no good moment at all, where there is none. */
  readonly none: NoGoodMoment | null;
  readonly tracks: Tracks;
  readonly shift: ZoneShift | null;
  /** Whole minutes before which it reminds. */
  readonly remindMinutes: number;
  readonly canGoBack: boolean;
  readonly chooseDay: (day: IsoDate) => void;
  readonly turn: (weeks: -1 | 1) => void;
  readonly setTimeText: (text: string) => void;
  readonly save: (at: Instant, what: PlanWords) => Saving<unknown>;
};

type PlanWords = {
  readonly way: PlannedWay;
  readonly text: string;
  readonly reminds: boolean;
  /** Planned although it was warned. */
  readonly isAccepted: boolean;
};

/** What somebody has chosen; `null` until then, while the proposal may move on with the clock. */
type Choice = { readonly day: IsoDate | null; readonly time: string | null };

/**
 * Plans something with a person, or moves what is planned. Opens at the next good moment, or on a day of choice;
 * what is moved opens at its next time if that is still to come, else at the next good moment, at its time of the
 * day if that is good. Something that repeats moves on from there with all later times.
 *
 * @param on - The day to begin with; one that is over counts as none.
 */
export function usePlan(
  contact: Contact,
  { whom, world }: { readonly whom: Whom; readonly world: MomentWorld },
  way: PlannedWay,
  planned: Appointment | null,
  on: IsoDate | null = null,
): Plan {
  const clock = useClock();
  const minute = useMinute();
  const { appointments } = useRepositories();
  const { zone } = world.shop;
  const today = localTimeAt(minute, zone).day;
  const minutes = planned?.minutes ?? MINUTES[way];

  const [choice, setChoice] = useState<Choice>(() => choiceOf(planned, on, minute, zone));
  const [turnedTo, setTurnedTo] = useState<IsoDate | null>(null);
  const usualTime = planned?.at == null ? null : localTimeAt(planned.at, zone).time;
  const proposed = useMemo(() => {
    const from = on === null ? minute : Math.max(minute, instantAt(on, '00:00', zone));
    return proposalFrom(whom, from, way, world, {
      minutes,
      ...(usualTime !== null && { preferredTime: usualTime }),
    });
  }, [whom, minute, on, zone, way, world, minutes, usualTime]);

  const day = choice.day ?? proposed.day;
  const timeText =
    choice.time ?? (day === today ? stillToCome(proposed.time, minute, zone) : proposed.time);
  const firstDay = turnedTo !== null && turnedTo >= today ? turnedTo : firstOf(day, today);
  const time = readTime(timeText);
  const meant = time === null || time === '24:00' ? null : instantAt(day, time, zone);
  const isOver = meant !== null && meant < minute;
  const at = isOver ? null : meant;

  const days = useMemo(
    () =>
      dayKindsOf(
        whom,
        Array.from({ length: PICKED_DAYS }, (_, index) => addDays(firstDay, index)),
        way,
        world,
      ),
    [whom, firstDay, way, world],
  );
  const judgement = useMemo(
    () => (at === null ? null : judgeStretch(whom, at, minutes, way, world)),
    [whom, at, minutes, way, world],
  );
  const better = useMemo(() => {
    if (at === null || judgement === null || isUsable(judgement, way)) return null;
    const next = nextGoodMoment(whom, at, way, world, {
      minutes,
      isInOwnHours: true,
      ...(time !== null && { preferredTime: time }),
    });
    return next.ok ? next.value : null;
  }, [whom, at, time, judgement, way, world, minutes]);
  const tracks = useMemo(() => tracksOf(whom, day, world), [whom, day, world]);
  const there = whom.place.zone?.id ?? null;
  const remindMinutes =
    planned?.at == null ? REMIND_MINUTES : (planned.remindMinutes ?? REMIND_MINUTES);

  return {
    days,
    day,
    timeText,
    at,
    isOver,
    here: at === null ? null : localTimeAt(at, zone),
    there: at === null || there === null ? null : localTimeAt(at, there),
    judgement,
    better,
    none: proposed.none,
    tracks,
    shift: there === null || there === zone ? null : zoneShift(zone, there, at ?? minute),
    remindMinutes,
    canGoBack: firstDay > today,
    chooseDay: (chosen) => {
      // The time stays as it is shown, so that only what was pressed changes.
      setChoice({ day: chosen, time: timeText });
      setTurnedTo(firstDay);
    },
    turn: (weeks) => {
      const next = addDays(firstDay, weeks * PICKED_DAYS);
      setTurnedTo(next < today ? today : next);
    },
    setTimeText: (text) => {
      setChoice({ day, time: text });
    },
    save: (moment, { way: kind, text, reminds, isAccepted }) => {
      const fields = {
        kind,
        text,
        at: moment,
        on: null,
        zone: clock.zone(),
        remindMinutes: reminds ? remindMinutes : null,
        isAccepted,
      };
      if (planned !== null) return appointments.update(planned.id, fields);
      return appointments.plan({
        ...fields,
        contactId: contact.id,
        place: '',
        minutes: null,
        repeats: 'never',
        importKey: '',
      });
    },
  };
}

/** What is chosen at first: the next time of what is moved, else a day that was asked for. */
function choiceOf(
  planned: Appointment | null,
  on: IsoDate | null,
  now: Instant,
  zone: string,
): Choice {
  const today = localTimeAt(now, zone).day;
  const next = planned === null ? null : nextTimeOf(planned, today, zone);
  if (next?.at != null && next.at >= now) return localTimeAt(next.at, zone);
  if (next !== null && next.at === null) return { day: next.day, time: null };
  return { day: on !== null && on >= today ? on : null, time: null };
}

const QUARTER_MS = 900_000;

/** A time of today; the next quarter of an hour where it is over, as the proposal of another day may be. */
const stillToCome = (time: string, now: Instant, zone: string): string =>
  time >= localTimeAt(now, zone).time
    ? time
    : localTimeAt(Math.ceil(now / QUARTER_MS) * QUARTER_MS, zone).time;

/** The week in which a day is shown: from today on in whole weeks. */
function firstOf(day: IsoDate, today: IsoDate): IsoDate {
  const weeks = Math.floor(Math.max(0, daysBetween(today, day)) / PICKED_DAYS);
  return addDays(today, weeks * PICKED_DAYS);
}
