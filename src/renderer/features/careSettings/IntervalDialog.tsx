import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  daysOfInterval,
  INTERVAL_UNITS,
  intervalOfDays,
  MAX_INTERVAL_DAYS,
  SUGGESTED_INTERVALS,
  type IntervalUnit,
} from '@shared/domain/care/interval';
import { readThreshold } from '@shared/domain/care/careLimits';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './CareSettings.module.css';
import { useIntervalWords } from './useIntervalWords';

type IntervalDialogProps = {
  readonly title: string;
  readonly heading?: ReactNode;
  /** What holds so far, and where it comes from. */
  readonly lead?: ReactNode;
  /** What is set already; `null` for nothing. */
  readonly everyDays: number | null;
  /** What it begins with where nothing is set. */
  readonly usual?: number | undefined;
  readonly onSave: (everyDays: number) => void;
  /** Takes what is set away; its words say what holds then. Absent where nothing is set. */
  readonly off?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly onClose: () => void;
};

/** A month, where nobody has said anything yet. */
const FIRST_DAYS = 30;

/** How often somebody should hear from the shop: a suggestion, or so many of a unit. */
export function IntervalDialog({
  title,
  heading,
  lead,
  everyDays,
  usual = FIRST_DAYS,
  onSave,
  off,
  onClose,
}: IntervalDialogProps) {
  const { t } = useTranslation(['careSettings', 'common']);
  const format = useFormat();
  const words = useIntervalWords();
  const [begun] = useState(() => intervalOfDays(everyDays ?? usual));
  const [count, setCount] = useState(format.number(begun.count));
  const [unit, setUnit] = useState<IntervalUnit>(begun.unit);
  const read = readThreshold(count, {
    min: 1,
    max: Math.floor(MAX_INTERVAL_DAYS / daysOfInterval({ count: 1, unit })),
    step: 1,
  });
  const number = read.ok ? read.value : null;
  const days = number === null ? null : daysOfInterval({ count: number, unit });
  const save = (): void => {
    if (days !== null) onSave(days);
  };
  return (
    <Dialog
      isOpen
      width={480}
      title={title}
      heading={heading}
      lead={lead}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          {off === undefined ? null : <Button onPress={off.onPress}>{off.label}</Button>}
          <Spacer />
          <Button variant="primary" isDisabled={days === null} onPress={save}>
            {t('fields.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <ChipGroup label={t('fields.suggestions')} isWrapping>
          {SUGGESTED_INTERVALS.map((suggested) => {
            const suggestedDays = daysOfInterval(suggested);
            return (
              <ToggleChip
                key={suggestedDays}
                isSelected={days === suggestedDays}
                onChange={() => {
                  setCount(format.number(suggested.count));
                  setUnit(suggested.unit);
                }}
              >
                {words.every(suggestedDays)}
              </ToggleChip>
            );
          })}
        </ChipGroup>
        <div className={styles['every']}>
          <TextField
            label={t('fields.count')}
            value={count}
            inputMode="numeric"
            autoFocus
            error={read.ok ? undefined : t('fields.problem')}
            onChange={setCount}
            onEnter={save}
          />
          <Select
            label={t('fields.unit')}
            placeholder=""
            value={unit}
            options={INTERVAL_UNITS.map((id) => ({
              id,
              label: t(`fields.${id}`, { count: number ?? 2 }),
            }))}
            onChange={setUnit}
          />
        </div>
        <p className={styles['hint']}>{t('person.restarts')}</p>
      </div>
    </Dialog>
  );
}
