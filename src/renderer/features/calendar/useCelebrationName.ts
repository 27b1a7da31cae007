import { useTranslation } from 'react-i18next';
import type { Celebration } from '@shared/domain/culture/celebration';
import { useLineWords } from './useLineWords';

/** What a celebration is called: the feast, or whose day it is. */
export function useCelebrationName(): (celebration: Celebration) => string {
  const { t } = useTranslation('calendar');
  const words = useLineWords();
  return ({ personDay, names }) => {
    if (personDay === null) return words.holidayName(names);
    const { name, years } = personDay;
    const what = words.personDay(personDay);
    return years !== null && years > 0
      ? t('ahead.personYears', { name, what, count: years })
      : t('line.personDay', { name, what });
  };
}
