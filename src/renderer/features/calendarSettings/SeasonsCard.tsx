import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SwitchRow } from '@renderer/ui/SwitchRow';
import styles from './CalendarSettings.module.css';
import type { CalendarSettingsStore } from './useCalendarSettings';
import { useSave } from './useSave';
import { useSeasonList, type ListedSeason } from './useSeasonList';

/** Countries named one by one; of more the number is said. */
const NAMED = 3;

/** Which times of the year are shown. Nothing religious is shown for anybody who has not asked for it. */
export function SeasonsCard({ store }: { readonly store: CalendarSettingsStore }) {
  const { t } = useTranslation('calendarSettings');
  const words = useMomentText();
  const save = useSave(store);
  const listed = useSeasonList();
  const [isOpen, setIsOpen] = useState(false);
  const hintOf = useSeasonHint();
  if (listed === null) return null;
  const { hiddenSeasons } = store.settings;
  const hidden = listed.filter(({ season }) => hiddenSeasons.includes(season.id)).length;

  return (
    <Card
      title={t('seasons.title')}
      actions={
        <Button
          size="sm"
          isExpanded={isOpen}
          iconEnd={isOpen ? 'chevron-up' : 'chevron-down'}
          onPress={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t(isOpen ? 'seasons.close' : 'seasons.open')}
        </Button>
      }
    >
      <p className={styles['lead']}>
        {t('seasons.lead')}{' '}
        {hidden === 0
          ? t('seasons.all', { count: listed.length })
          : t('seasons.some', { count: listed.length - hidden, all: listed.length })}
      </p>
      {!isOpen ? null : (
        <>
          {hidden === 0 ? null : (
            <div>
              <Button
                size="sm"
                variant="text"
                className={styles['flush'] ?? ''}
                onPress={() => void save({ hiddenSeasons: [] })}
              >
                {t('seasons.showAll')}
              </Button>
            </div>
          )}
          <div className={styles['seasons']} role="group" aria-label={t('seasons.title')}>
            {listed.map((one) => {
              const { id, names } = one.season;
              return (
                <SwitchRow
                  key={id}
                  isSelected={!hiddenSeasons.includes(id)}
                  onChange={(isShown) =>
                    void save({
                      hiddenSeasons: isShown
                        ? hiddenSeasons.filter((other) => other !== id)
                        : [...hiddenSeasons, id],
                    })
                  }
                  hint={hintOf(one)}
                >
                  {words.holidayName({ names })}
                </SwitchRow>
              );
            })}
          </div>
        </>
      )}
    </Card>
  );
}

/** When it is next, where, and for whom. */
function useSeasonHint(): (listed: ListedSeason) => string {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  return ({ season: { countries, optIn }, next }) => {
    const where = countries.includes('*')
      ? t('seasons.everywhere')
      : countries.length > NAMED
        ? t('seasons.countries', { count: countries.length })
        : format.list(countries.map(format.country));
    const when =
      next === null
        ? t('seasons.unknown')
        : next[0] === next[1]
          ? format.day(next[0])
          : format.daySpan(next[0], next[1]);
    return [when, where, ...(optIn ? [t('seasons.optIn')] : [])].join(' · ');
  };
}
