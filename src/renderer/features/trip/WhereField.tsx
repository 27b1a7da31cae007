import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { ComboBox } from '@renderer/ui/ComboBox';
import styles from './Trip.module.css';
import type { PlaceOptions } from './usePlaceOptions';

type WhereFieldProps = {
  readonly places: PlaceOptions;
  /** `placeKey`. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Where a trip goes: one place after another, chosen from those that people live in. */
export function WhereField({ places, value, onChange }: WhereFieldProps) {
  const { t } = useTranslation('trip');
  // After each choice the field begins anew, closed and empty, for the next place.
  const [picks, setPicks] = useState(0);
  return (
    <div className={styles['where']}>
      <ComboBox
        key={picks}
        autoFocus={picks > 0}
        label={t('where.label')}
        options={(places.options ?? []).filter(({ id }) => !value.includes(id))}
        value={null}
        onChange={(id) => {
          if (id === null || value.includes(id)) return;
          setPicks(picks + 1);
          onChange([...value, id]);
        }}
        emptyText={t('where.nobody')}
        openLabel={t('where.open')}
        placeholder={t('where.example')}
        icon="map-pin"
      />
      {value.length === 0 ? null : (
        <ul className={styles['chosen']} aria-label={t('where.chosen')}>
          {value.map((key) => (
            <li key={key}>
              <Button
                size="sm"
                icon="x"
                label={t('where.remove', { place: isolate(places.nameOf(key)) })}
                onPress={() => {
                  onChange(value.filter((other) => other !== key));
                }}
              >
                <bdi>{places.nameOf(key)}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
