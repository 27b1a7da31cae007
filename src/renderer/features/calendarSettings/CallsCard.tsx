import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursText, readNight } from '@shared/domain/culture/hoursText';
import { Card } from '@renderer/ui/Card';
import { NumberField } from '@renderer/ui/NumberField';
import { SettingRow, SwitchRow } from '@renderer/ui/SwitchRow';
import { TextField } from '@renderer/ui/TextField';
import styles from './CalendarSettings.module.css';
import type { CalendarSettingsStore } from './useCalendarSettings';
import { useSave } from './useSave';

type StoreProps = { readonly store: CalendarSettingsStore };

/** Equal ends are no stretch at all. */
const NEVER = { from: '00:00', to: '00:00' };

/** What a limit begins with. */
const FIRST_BUDGET = { contacts: 3, days: 30 };

/** As far back as contacts are counted. */
const LONGEST = 366;

/** When nobody is called, and how often the shop gets in touch by itself. */
export function CallsCard({ store }: StoreProps) {
  const { t } = useTranslation('calendarSettings');
  const save = useSave(store);
  const { contactBudget } = store.settings;
  return (
    <Card title={t('calls.title')}>
      <QuietRow store={store} />
      <SwitchRow
        isSelected={contactBudget !== null}
        onChange={(isOn) => void save({ contactBudget: isOn ? FIRST_BUDGET : null })}
        hint={t('calls.budgetHint')}
      >
        {t('calls.budget')}
      </SwitchRow>
      {contactBudget === null ? null : (
        <div className={styles['budget']}>
          <NumberField
            label={t('calls.contacts')}
            value={contactBudget.contacts}
            minValue={1}
            maxValue={99}
            onChange={(contacts) => {
              if (contacts !== undefined && contacts !== contactBudget.contacts) {
                void save({ contactBudget: { ...contactBudget, contacts } });
              }
            }}
          />
          <NumberField
            label={t('calls.days')}
            value={contactBudget.days}
            minValue={1}
            maxValue={LONGEST}
            onChange={(days) => {
              if (days !== undefined && days !== contactBudget.days) {
                void save({ contactBudget: { ...contactBudget, days } });
              }
            }}
          />
        </div>
      )}
    </Card>
  );
}

/** The hours in which nobody is called, on the clock of the person called. Empty: there are none. */
function QuietRow({ store }: StoreProps) {
  const { t } = useTranslation('calendarSettings');
  const save = useSave(store);
  const { quietHours } = store.settings;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = quietHours.from === quietHours.to ? '' : hoursText([quietHours]);
  const text = typed ?? shown;
  const span = text.trim() === '' ? NEVER : readNight(text);
  const read = span === null || span === NEVER ? '' : hoursText([span]);

  const keep = (): void => {
    if (typed === null || span === null) return;
    setTyped(null);
    if (span.from !== quietHours.from || span.to !== quietHours.to) {
      void save({ quietHours: span });
    }
  };
  return (
    <SettingRow
      hint={t('calls.quietHint')}
      control={
        <TextField
          className={styles['quiet'] ?? ''}
          label={t('calls.quiet')}
          isLabelHidden
          placeholder={t('calls.quietNone')}
          value={text}
          error={span === null ? t('calls.quietProblem') : undefined}
          understoodAs={typed === null || read === '' || read === text ? undefined : read}
          onChange={setTyped}
          onBlur={keep}
          onEnter={keep}
        />
      }
    >
      {t('calls.quiet')}
    </SettingRow>
  );
}
