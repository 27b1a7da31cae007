import { useTranslation } from 'react-i18next';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Menu } from '@renderer/ui/Menu';
import { useMediaQuery } from '@renderer/ui/useMediaQuery';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Calendar.module.css';

/** A country of the calendar with how many people live there. */
export type ShownCountry = { readonly code: string; readonly people: number };

type CountryChipsProps = {
  /** The most people first. */
  readonly countries: readonly ShownCountry[];
  /** Empty for all. */
  readonly chosen: string;
  readonly onChange: (country: string) => void;
};

/** Whose holidays are shown: all countries, or one of them. Those without room are in a menu. */
export function CountryChips({ countries, chosen, onChange }: CountryChipsProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const isWide = useMediaQuery('(min-width: 1321px)');
  const isMedium = useMediaQuery('(min-width: 1024px)');
  const [{ sizePercent }] = usePreferences();
  const room = Math.max(2, Math.floor(((isWide ? 8 : isMedium ? 7 : 4) * 100) / sizePercent));

  const at = countries.findIndex(({ code }) => code === chosen);
  // One more is as short as the menu; the chosen one is always seen.
  const fitting = countries.length <= room + 1 ? countries.length : room;
  const shown =
    at < fitting
      ? countries.slice(0, fitting)
      : [...countries.slice(0, fitting - 1), ...countries.slice(at, at + 1)];
  const rest = countries.filter((country) => !shown.includes(country));
  const inWords = ({ code, people }: ShownCountry): string =>
    people === 0
      ? t('countries.own', { country: format.country(code) })
      : t('countries.people', { country: format.country(code), count: people });

  return (
    <ChipGroup label={t('countries.label')}>
      <ToggleChip
        isSelected={chosen === ''}
        onChange={() => {
          onChange('');
        }}
        count={format.number(countries.length)}
      >
        {t('countries.all')}
      </ToggleChip>
      {shown.map((country) => (
        <ToggleChip
          key={country.code}
          isSelected={country.code === chosen}
          onChange={(isOn) => {
            onChange(isOn ? country.code : '');
          }}
        >
          <b className={styles['code']} aria-hidden="true" title={format.country(country.code)}>
            {country.code}
          </b>
          <span className={styles['chipCount']} aria-hidden="true">
            {country.people === 0 ? '' : format.number(country.people)}
          </span>
          <VisuallyHidden>{inWords(country)}</VisuallyHidden>
        </ToggleChip>
      ))}
      {rest.length === 0 ? null : (
        <Menu
          label={t('countries.moreLabel')}
          placement="bottom start"
          trigger={
            <Button size="sm" className={styles['moreChip']} iconEnd="chevron-down">
              {t('countries.more', { count: rest.length })}
            </Button>
          }
          groups={[
            rest.map((country) => ({
              id: country.code,
              label: inWords(country),
              onAction: () => {
                onChange(country.code);
              },
            })),
          ]}
        />
      )}
    </ChipGroup>
  );
}
