import { useTranslation } from 'react-i18next';
import { AFTER_MINUTES, MAX_BYTES, USUAL_HABITS } from '@shared/domain/backups/habits';
import { USUAL_RETENTION } from '@shared/domain/backups/retention';
import { useFormat } from '@renderer/i18n/useFormat';
import { Select } from '@renderer/ui/Select';
import { SettingRow, SwitchRow } from '@renderer/ui/SwitchRow';
import styles from './BackupSettings.module.css';
import { useBackups } from './useBackups';
import { useEdition } from './useEdition';

/** How often backups are made by themselves, and what is kept of them. */
export function HabitRows() {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { state, store } = useBackups();
  const { isBrowser } = useEdition();
  const habits = state.overview?.habits ?? USUAL_HABITS;
  const sizeWords = (bytes: number | null): string =>
    bytes === null ? t('keep.unlimited') : t('keep.upTo', { size: format.fileSize(bytes) });
  return (
    <>
      <SettingRow
        hint={t('often.hint')}
        control={
          <Select
            label={t('often.title')}
            isLabelHidden
            size="sm"
            className={styles['choice']}
            placeholder=""
            value={String(habits.afterMinutes)}
            options={AFTER_MINUTES.map((minutes) => ({
              id: String(minutes),
              label:
                minutes < 60
                  ? t('often.minutes', { count: minutes })
                  : t('often.hours', { count: minutes / 60 }),
            }))}
            onChange={(id) => {
              const afterMinutes = AFTER_MINUTES.find((minutes) => String(minutes) === id);
              if (afterMinutes !== undefined) void store.setHabits({ ...habits, afterMinutes });
            }}
          />
        }
      >
        {t('often.title')}
      </SettingRow>
      {/* A page that is being closed cannot wait for a backup. */}
      {!isBrowser && (
        <SwitchRow
          hint={t('onClosing.hint')}
          isSelected={habits.onClosing}
          onChange={(onClosing) => void store.setHabits({ ...habits, onClosing })}
        >
          {t('onClosing.title')}
        </SwitchRow>
      )}
      <SettingRow
        hint={t('keep.hint', USUAL_RETENTION)}
        control={
          <Select
            label={t('keep.title')}
            isLabelHidden
            size="sm"
            className={styles['choice']}
            placeholder=""
            value={String(habits.maxBytes)}
            options={MAX_BYTES.map((bytes) => ({ id: String(bytes), label: sizeWords(bytes) }))}
            onChange={(id) => {
              const maxBytes = MAX_BYTES.find((bytes) => String(bytes) === id);
              if (maxBytes !== undefined) void store.setHabits({ ...habits, maxBytes });
            }}
          />
        }
      >
        {t('keep.title')}
      </SettingRow>
    </>
  );
}
