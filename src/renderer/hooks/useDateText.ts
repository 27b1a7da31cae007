import { useState } from 'react';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import type { DateOrder } from '@shared/domain/importing/columnTarget';
import { dateOf, readDate } from '@shared/domain/importing/dateReading';

/** Why a text is no date: there is no such day, nobody can tell what it means, or it needs a year. */
export type DateTextProblem = 'impossible' | 'unreadable' | 'year-missing';

/** What a text means. Both are `null` for an empty one. */
export type DateTextReading = {
  readonly date: PartialDate | null;
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
  /** A date without a year is not enough, and a year alone is: its January stands for it. */
  readonly needsYear?: boolean | undefined;
};

/** A date as somebody is writing it. */
export type DateText = DateTextReading & {
  readonly text: string;
  /** Answers how the new text is read. */
  readonly setText: (text: string) => DateTextReading;
};

/** A field for dates that accepts what people write: `19.3.66`, `19 March`, `2.11.`, `03/1986`. */
export function useDateText({
  initialText,
  initial,
  locale,
  currentYear,
  needsYear,
}: DateTextOptions): DateText {
  const [text, setText] = useState(initialText);
  const [reading, setReading] = useState<DateTextReading>({ date: initial, problem: null });
  return {
    text,
    ...reading,
    setText: (next) => {
      const answer = readDateText(next, locale, currentYear, needsYear);
      setText(next);
      setReading(answer);
      return answer;
    },
  };
}

/**
 * What a text means as a date in a locale.
 *
 * @param needsYear - A date without a year is not enough, and a year alone is: its January stands for it.
 */
export function readDateText(
  text: string,
  locale: string,
  currentYear: number,
  needsYear = false,
): DateTextReading {
  if (text.trim() === '') return { date: null, problem: null };
  const reading = readDate(text, currentYear);
  if (reading.kind === 'impossible') return { date: null, problem: 'impossible' };
  if (reading.kind === 'year-only' && needsYear) {
    return { date: { year: reading.year, month: 1, day: null }, problem: null };
  }
  const date = dateOf(reading, dateOrderOf(locale));
  if (date === null) return { date, problem: 'unreadable' };
  if (needsYear && date.year === null) return { date: null, problem: 'year-missing' };
  return { date, problem: null };
}

/** The order in which a locale writes day and month. */
export function dateOrderOf(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory' }).formatToParts(0);
  const order = parts.filter(({ type }) => type === 'day' || type === 'month');
  if (parts.find(({ type }) => type !== 'literal')?.type === 'year') return 'ymd';
  return order[0]?.type === 'month' ? 'mdy' : 'dmy';
}
