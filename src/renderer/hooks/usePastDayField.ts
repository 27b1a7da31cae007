import { useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readPastDay } from './pastDay';
import { useToday } from './useClock';

type PastDayFieldOptions = {
  /** How days are read and written here. */
  readonly format: {
    /** BCP 47. */
    readonly locale: string;
    readonly shortDay: (day: IsoDate) => string;
    readonly fullDay: (day: IsoDate, today: IsoDate) => string;
  };
  /** The day that is chosen already; `null` for none. */
  readonly initial: IsoDate | null;
  /** What is wrong with a text that is no day up to today. */
  readonly unreadable: string;
  /** What is wrong with a day; nothing for one that can be taken. */
  readonly problemOf?: ((day: IsoDate) => string | undefined) | undefined;
  readonly onTake: (day: IsoDate) => void;
};

/** A day up to today as somebody is typing it. */
export type PastDayField = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Said after somebody tried to take it. */
  readonly error: string | undefined;
  readonly understoodAs: string | undefined;
  /** Takes the day, or says what is wrong. */
  readonly take: () => void;
};

/** A field for a day that has been: `yesterday`, `19.3.`, `2020-12-31`. */
export function usePastDayField({
  format,
  initial,
  unreadable,
  problemOf,
  onTake,
}: PastDayFieldOptions): PastDayField {
  const today = useToday();
  const [value, setValue] = useState(initial === null ? '' : format.shortDay(initial));
  const [isTried, setIsTried] = useState(false);
  const day = readPastDay(value, format.locale, today);
  const problem = day === null ? unreadable : problemOf?.(day);
  return {
    value,
    onChange: (text) => {
      setValue(text);
      setIsTried(false);
    },
    error: isTried ? problem : undefined,
    understoodAs: day === null ? undefined : format.fullDay(day, today),
    take: () => {
      setIsTried(true);
      if (day !== null && problem === undefined) onTake(day);
    },
  };
}
