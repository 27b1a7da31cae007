import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeHours } from '@shared/domain/culture/cultureCard';
import {
  readRows,
  readSpans,
  rowsOf,
  withDay,
  type HoursRow,
} from '@shared/domain/culture/hoursRows';
import { hoursText } from '@shared/domain/culture/hoursText';
import { parseJson } from '@shared/kernel/safeJson';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { IconButton } from '@renderer/ui/IconButton';
import { TextField } from '@renderer/ui/TextField';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './CalendarSettings.module.css';
import type { CalendarSettingsStore } from './useCalendarSettings';
import { useSave } from './useSave';

/** What is being written. */
type Draft = {
  readonly rows: readonly HoursRow[];
  /** What the store may say meanwhile: what it said before, and what was saved from here since. */
  readonly known: readonly string[];
  /** What it says once everything has arrived. */
  readonly next: string;
};

const EMPTY: HoursRow = { days: [], text: '' };

/** Hours as they were understood; what cannot be read stays as it was written. */
const tidy = ({ days, text }: HoursRow): HoursRow => {
  const spans = readSpans(text);
  return { days, text: spans === null ? text : hoursText(spans) };
};

/** When somebody is in the shop: days with the same hours in one row. Saved as soon as it can be read. */
export function HoursEditor({ store }: { readonly store: CalendarSettingsStore }) {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  const save = useSave(store);
  const { shopHours } = store.settings;
  const stored = JSON.stringify(shopHours);
  const [draft, setDraft] = useState<Draft | null>(null);
  const isOwn = draft !== null && draft.known.includes(stored);
  // What was saved here has arrived: from now on anything else is a change from elsewhere, and wins.
  if (isOwn && stored === draft.next && draft.known.length > 1) {
    setDraft({ ...draft, known: [stored] });
  }
  const saved = rowsOf(shopHours);
  const rows = isOwn ? draft.rows : saved.length > 0 ? saved : [EMPTY];
  const week = Array.from({ length: 7 }, (_, at) => ((format.firstWeekday - 1 + at) % 7) + 1);

  const write = (next: readonly HoursRow[]): void => {
    setDraft({
      rows: next,
      known: isOwn ? draft.known : [stored],
      next: isOwn ? draft.next : stored,
    });
  };
  const keep = (next: readonly HoursRow[]): void => {
    const hours = readRows(next);
    const before = isOwn ? draft.next : stored;
    const isSame =
      hours === null ||
      JSON.stringify(rowsOf(hours)) === JSON.stringify(rowsOf(parseJson(before) as OfficeHours[]));
    const after = isSame ? before : JSON.stringify(hours);
    const known = isOwn ? draft.known : [stored];
    setDraft({ rows: next.map(tidy), known: isSame ? known : [...known, after], next: after });
    if (!isSame) void save({ shopHours: hours });
  };

  return (
    <div className={styles['hours']}>
      <div>
        <h3 className={styles['legend']}>{t('hours.title')}</h3>
        <p className={styles['hint']}>{t('hours.hint')}</p>
      </div>
      {rows.map(({ days, text }, index) => {
        const spans = readSpans(text);
        const named =
          days.length === 0
            ? t('hours.noDays')
            : format.list(days.map((day) => format.weekdays[day - 1] ?? ''));
        const read = spans === null ? '' : hoursText(spans);
        return (
          <div key={index} className={styles['hoursRow']}>
            <ChipGroup label={t('hours.days', { number: index + 1 })} isWrapping>
              {week.map((day) => (
                <ToggleChip
                  key={day}
                  look="soft"
                  isSelected={days.includes(day)}
                  onChange={(isIn) => {
                    keep(withDay(rows, index, day, isIn));
                  }}
                >
                  <span aria-hidden="true">{format.shortWeekdays[day - 1]}</span>
                  <VisuallyHidden>{format.weekdays[day - 1]}</VisuallyHidden>
                </ToggleChip>
              ))}
            </ChipGroup>
            <TextField
              className={styles['hoursField'] ?? ''}
              label={t('hours.field', { days: named })}
              isLabelHidden
              placeholder={t('hours.example')}
              value={text}
              error={spans === null ? t('hours.problem') : undefined}
              understoodAs={read === '' || read === text ? undefined : read}
              onChange={(next) => {
                write(rows.map((row, at) => (at === index ? { ...row, text: next } : row)));
              }}
              onBlur={() => {
                keep(rows);
              }}
              onEnter={() => {
                keep(rows);
              }}
            />
            <IconButton
              icon="x"
              label={t('hours.remove', { days: named })}
              isDisabled={rows.length === 1 && days.length === 0 && text === ''}
              onPress={() => {
                const left = rows.filter((_, at) => at !== index);
                keep(left.length > 0 ? left : [EMPTY]);
              }}
            />
          </div>
        );
      })}
      <div>
        <Button
          size="sm"
          icon="plus"
          onPress={() => {
            write([...rows, EMPTY]);
          }}
        >
          {t('hours.add')}
        </Button>
      </div>
    </div>
  );
}
