import { useTranslation } from 'react-i18next';
import { FEASTS } from '@shared/domain/culture/feasts';
import { useSeasons } from '@renderer/data/culture/useSeasons';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';

/** Days of one person for which there may be a greeting; named in the catalogue. */
const OWN_DAYS = ['birthday', 'name-day', 'anniversary', 'wedding', 'founding'] as const;

/** Feasts that are in no list of seasons. */
const OTHERS = ['vesak', 'guru-nanak-jayanti', 'national-day'] as const;

const NAMED: readonly string[] = [...OWN_DAYS, ...OTHERS];

/** Every event that a greeting can be declined for, as `Customs.notGreeted` holds them. */
export const GREETED_EVENTS: readonly string[] = [
  ...OWN_DAYS,
  ...FEASTS.map(({ event }) => event),
  'national-day',
];

/** Names events of greetings in the interface's language; one that nobody knows by its own words. */
export function useEventNames(): (event: string) => string {
  const { t } = useTranslation('customs');
  const language = bilingualOf(useFormat().locale);
  const seasons = useSeasons();
  return (event) => {
    if (NAMED.includes(event)) return t(`event.${event as (typeof OWN_DAYS)[number]}`);
    const season = seasons?.find(({ id }) => id === event);
    // A day of the owner's own words is kept as `anniversary.opening-day`.
    return season?.names[language] ?? event.slice(event.indexOf('.') + 1).replaceAll('-', ' ');
  };
}
