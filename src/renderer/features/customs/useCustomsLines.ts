import { useTranslation } from 'react-i18next';
import type { OfficeHours } from '@shared/domain/culture/cultureCard';
import type { Customs } from '@shared/domain/culture/customs';
import { readSpans, rowsOf } from '@shared/domain/culture/hoursRows';
import { useToday } from '@renderer/hooks/useClock';
import { useHoursText } from '@renderer/i18n/useHoursText';
import { useFormat } from '@renderer/i18n/useFormat';
import type { IconName } from '@renderer/ui/icons';
import { useCalendarDateText } from './useCalendarDateText';
import { useEventNames } from './useEventNames';

/** One thing that somebody said about their days and hours. */
export type CustomsLine = { readonly icon: IconName; readonly text: string };

/** Puts what somebody said into short lines, the most pressing first. */
export function useCustomsLines(): (customs: Customs) => readonly CustomsLine[] {
  const { t } = useTranslation('customs');
  const format = useFormat();
  const today = useToday();
  const dateText = useCalendarDateText();
  const hoursText = useHoursText();
  const eventName = useEventNames();
  /** The hours alone where they are the same on all days of work, else with their days. */
  const officeText = (office: readonly OfficeHours[]): string => {
    const rows = rowsOf(office).map(({ days, text }) => ({
      days,
      hours: hoursText(readSpans(text) ?? []),
    }));
    const isPlain = rows.length === 1 && rows[0]?.days.join('') === '12345';
    if (isPlain) return rows[0]?.hours ?? '';
    const dayText = (days: readonly number[]): string =>
      format.list(days.map((day) => format.shortWeekdays[day - 1] ?? ''));
    return rows
      .map(({ days, hours }) => t('line.onDays', { days: dayText(days), hours }))
      .join('; ');
  };
  return (customs) => {
    const { leaveAloneUntil, leaveAloneReason, goodToCall, quiet, office, lunch } = customs;
    const lines: (CustomsLine | null)[] = [
      leaveAloneUntil === null || leaveAloneUntil <= today
        ? null
        : {
            icon: 'ban',
            text: t(leaveAloneReason === '' ? 'line.leaveAlone' : 'line.leaveAloneBecause', {
              day: format.relativeDay(leaveAloneUntil, today),
              reason: leaveAloneReason,
            }),
          },
      goodToCall === null
        ? null
        : { icon: 'phone', text: t('line.goodToCall', { hours: hoursText(goodToCall) }) },
      office === null
        ? null
        : { icon: 'building', text: t('line.office', { hours: officeText(office) }) },
      lunch === null
        ? null
        : {
            icon: 'cup',
            text:
              lunch === 'none' ? t('line.noLunch') : t('line.lunch', { hours: hoursText([lunch]) }),
          },
      quiet === null
        ? null
        : { icon: 'moon', text: t('line.quiet', { hours: hoursText([quiet]) }) },
      customs.weekend === null
        ? null
        : {
            icon: 'calendar-days',
            text:
              customs.weekend.length === 0
                ? t('line.noWeekend')
                : t('line.weekend', {
                    days: format.list(customs.weekend.map((day) => format.weekdays[day - 1] ?? '')),
                  }),
          },
      customs.budget === null
        ? null
        : {
            icon: 'hourglass',
            text: t('line.budget', {
              count: customs.budget.contacts,
              days: format.number(customs.budget.days),
            }),
          },
      customs.birthday === null ? null : { icon: 'cake', text: dateText(customs.birthday) },
      customs.greetings.length === 0
        ? null
        : {
            icon: 'hand-heart',
            text: t('line.greetings', {
              list: format.list(customs.greetings.map((tradition) => t(`tradition.${tradition}`))),
            }),
          },
      customs.notGreeted.length === 0
        ? null
        : {
            icon: 'eye-off',
            text: t('line.notGreeted', { list: format.list(customs.notGreeted.map(eventName)) }),
          },
    ];
    return lines.filter((line) => line !== null);
  };
}
