import { useState } from 'react';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import type { DateOrder } from '@shared/domain/importing/columnTarget';
import { dateOf, readDate } from '@shared/domain/importing/dateReading';

/** Why a text is no date: there is no such day, or nobody can tell what it means. */
export type DateTextProblem = 'impossible' | 'unreadable';

/** A date as somebody is writing it. */
export type DateText = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** As understood so far; `null` if the field is empty or not understood. */
  readonly date: PartialDate | null;
  /** `null` also while the field is empty. */
  readonly problem: DateTextProblem | null;
};

type DateTextOptions = {
  /** How the date is written at first. */
  readonly initialText: string;
  /** The date behind `initialText`. */
  readonly initial: PartialDate | null;
  /** BCP 47: decides what `3/4/1986` means. */
  readonly locale: string;
  /** Two-digit years become the latest one that is not after it. */
  readonly currentYear: number;
  readonly onChange: (date: PartialDate | null) => void;
};

/** A field for dates that accepts what people write: `19.3.66`, `19 March`, `2.11.`, `03/1986`. */
export function useDateText({
  initialText,
  initial,
  locale,
  currentYear,
  onChange,
}: DateTextOptions): DateText {
  const [text, setText] = useState(initialText);
  const [read, setRead] = useState<{ date: PartialDate | null; problem: DateTextProblem | null }>({
    date: initial,
    problem: null,
  });
  return {
    text,
    ...read,
    setText: (next) => {
      setText(next);
      const answer = readDateText(next, locale, currentYear);
      setRead(answer);
      onChange(answer.date);
    },
  };
}

/** What a text means as a date in a locale. */
export function readDateText(
  text: string,
  locale: string,
  currentYear: number,
): { readonly date: PartialDate | null; readonly problem: DateTextProblem | null } {
  if (text.trim() === '') return { date: null, problem: null };
  const reading = readDate(text, currentYear);
  if (reading.kind === 'impossible') return { date: null, problem: 'impossible' };
  const date = dateOf(reading, dateOrderOf(locale));
  return { date, problem: date === null ? 'unreadable' : null };
}

/** The order in which a locale writes day and month. */
export function dateOrderOf(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory' }).formatToParts(0);
  const order = parts.filter(({ type }) => type === 'day' || type === 'month');
  if (parts[0]?.type === 'year') return 'ymd';
  return order[0]?.type === 'month' ? 'mdy' : 'dmy';
}
