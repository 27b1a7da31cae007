import { addMonths } from '@shared/domain/calendar/addMonths';
import { addDays, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';

/** The stretches of time that a statement is usually made for. */
export const PERIODS = ['this-year', 'last-year', 'twelve-months', 'all', 'own'] as const;

export type PeriodChoice = (typeof PERIODS)[number];

/** First and last day. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/**
 * The days of a choice.
 *
 * @param firstOn - The first day of the person's book; `null` for an empty one.
 */
export function periodOf(
  choice: Exclude<PeriodChoice, 'own'>,
  today: IsoDate,
  firstOn: IsoDate | null,
): Period {
  const year = Number(today.slice(0, 4));
  const day = (ofYear: number, month: number, date: number): IsoDate =>
    isoDateOf(ofYear, month, date) ?? today;
  switch (choice) {
    case 'this-year':
      return { from: day(year, 1, 1), to: today };
    case 'last-year':
      return { from: day(year - 1, 1, 1), to: day(year - 1, 12, 31) };
    case 'twelve-months':
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case 'all':
      return { from: firstOn !== null && firstOn < today ? firstOn : today, to: today };
  }
}
