import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './Calendar.module.css';
import type { Calendar } from './useCalendar';

/** Countries named in a sentence before the rest is counted. */
const NAMED = 4;

/** What is known of holidays and what is not: nothing unknown is silently an ordinary day. */
export function DataNotes({
  calendar: { book, shown, model, nowhere },
}: {
  readonly calendar: Calendar;
}) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  if (!book) return <p className={styles['foot']} />;
  const [first, last] = [model.span.from, model.span.to].map((day) => Number(day.slice(0, 4)));
  const without = shown.filter((country) => book.knows(country, last!) === 'no-data');
  const years = [...new Set([first!, last!])];
  const outside = years.flatMap((year) => {
    const countries = shown.filter((country) => book.knows(country, year) === 'outside-years');
    return countries.length === 0 ? [] : [{ year, countries }];
  });
  const oldest = shown
    .flatMap((country) => book.tableOf(country)?.dataAsOf ?? [])
    .reduce<string | null>((old, day) => (old === null || day < old ? day : old), null);
  const names = (countries: readonly string[]): string =>
    format.list([
      ...countries.slice(0, NAMED).map(format.country),
      ...(countries.length > NAMED ? [t('notes.others', { count: countries.length - NAMED })] : []),
    ]);
  return (
    <p className={styles['foot']}>
      {without.length === 0 ? null : (
        <span>{t('notes.noData', { count: without.length, names: names(without) })}</span>
      )}
      {outside.map(({ year, countries }) => (
        <span key={year}>{t('notes.outside', { year, names: names(countries) })}</span>
      ))}
      {nowhere === 0 ? null : (
        <span>{t('notes.nowhere', { people: t('common:people', { count: nowhere }) })}</span>
      )}
      {oldest === null ? null : (
        <span>{t('notes.asOf', { day: format.day(oldest as typeof model.span.from) })}</span>
      )}
    </p>
  );
}
