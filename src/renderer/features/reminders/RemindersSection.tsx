import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { Select } from '@renderer/ui/Select';
import { SettingRow, SwitchRow } from '@renderer/ui/SwitchRow';
import { useReminderSettings } from './useReminderSettings';

/** Half hours of the morning, which is when a day is looked at. */
const DIGEST_TIMES = [
  '07:00',
  '07:30',
  '08:00',
  '08:30',
  '09:00',
  '09:30',
  '10:00',
  '11:00',
  '12:00',
];

const NEVER = 'never';

/** Whether and when the computer speaks up. */
export function RemindersSection() {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const { reminders, change, tryNotice } = useReminderSettings();
  const [answer, setAnswer] = useState<'shown' | 'notAvailable' | 'notAllowed' | null>(null);
  if (reminders === null) return null;
  const times =
    reminders.digestAt === null || DIGEST_TIMES.includes(reminders.digestAt)
      ? DIGEST_TIMES
      : [...DIGEST_TIMES, reminders.digestAt].sort();

  return (
    <Card>
      <SwitchRow
        isSelected={reminders.isOn}
        onChange={(isOn) => {
          change({ ...reminders, isOn });
        }}
        hint={t('settings.isOnHint')}
      >
        {t('settings.isOn')}
      </SwitchRow>
      <SettingRow
        hint={t('settings.digestHint')}
        control={
          <Select
            label={t('settings.digest')}
            isLabelHidden
            placeholder=""
            isDisabled={!reminders.isOn}
            value={reminders.digestAt ?? NEVER}
            options={[
              { id: NEVER, label: t('settings.digestNone') },
              ...times.map((time) => ({
                id: time,
                label: format.time(Date.parse(`2026-01-01T${time}:00Z`), 'UTC'),
              })),
            ]}
            onChange={(id) => {
              change({ ...reminders, digestAt: id === NEVER ? null : id });
            }}
          />
        }
      >
        {t('settings.digest')}
      </SettingRow>
      <SettingRow
        hint={t('settings.testHint')}
        control={
          <Button
            onPress={() => {
              void tryNotice(t('notice.test'), t('notice.testText')).then(setAnswer);
            }}
          >
            {t('settings.testAction')}
          </Button>
        }
      >
        {t('settings.test')}
      </SettingRow>
      {answer === null ? null : (
        <Notice tone={answer === 'shown' ? 'info' : 'warn'} announce="status">
          {t(`settings.${answer}`)}
        </Notice>
      )}
    </Card>
  );
}
