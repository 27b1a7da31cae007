import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { MOODS, type NoteDraft, type NoteProblem } from './noteDraft';
import styles from './Note.module.css';
import type { SetNote } from './useNote';

type NoteDetailsProps = {
  readonly draft: NoteDraft;
  readonly set: SetNote;
  readonly problem: NoteProblem | null;
  /** The day that was understood; `null` for now. */
  readonly day: IsoDate | null;
};

/** What can be known about an exchange besides its words: mood, day, length, who began, what comes next. */
export function NoteDetails({ draft, set, problem, day }: NoteDetailsProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  return (
    <div className={styles['details']}>
      <Select
        label={t('composer.mood')}
        size="sm"
        options={[
          { id: 'none' as const, label: t('composer.noMood') },
          ...MOODS.map((id) => ({ id, label: t(`contacts:mood.${id}`) })),
        ]}
        value={draft.mood ?? 'none'}
        onChange={(mood) => {
          set('mood', mood === 'none' ? null : mood);
        }}
        placeholder={t('composer.noMood')}
      />
      <TextField
        label={t('composer.when')}
        size="sm"
        placeholder={t('composer.whenNow')}
        value={draft.when}
        onChange={(when) => {
          set('when', when);
        }}
        error={problem === 'when' ? t('composer.problem.when') : undefined}
        understoodAs={day === null ? undefined : format.weekday(day)}
      />
      {draft.kind === 'note' ? null : (
        <>
          <TextField
            label={t('composer.duration')}
            size="sm"
            inputMode="numeric"
            value={draft.durationMinutes}
            onChange={(minutes) => {
              set('durationMinutes', minutes);
            }}
            error={problem === 'duration' ? t('composer.problem.duration') : undefined}
          />
          <Select
            label={t('composer.direction')}
            size="sm"
            options={[
              { id: 'none' as const, label: t('composer.noDirection') },
              { id: 'in' as const, label: t('composer.in') },
              { id: 'out' as const, label: t('composer.out') },
            ]}
            value={draft.direction ?? 'none'}
            onChange={(direction) => {
              set('direction', direction === 'none' ? null : direction);
            }}
            placeholder={t('composer.noDirection')}
          />
        </>
      )}
      <TextField
        label={t('composer.nextStep')}
        size="sm"
        className={styles['wide']}
        value={draft.nextStep}
        onChange={(nextStep) => {
          set('nextStep', nextStep);
        }}
      />
      <div className={styles['wide']}>
        <Checkbox
          isSelected={draft.isWow}
          onChange={(isWow) => {
            set('isWow', isWow);
          }}
          detail={t('composer.wowHint')}
        >
          {t('composer.wow')}
        </Checkbox>
      </div>
      <div className={styles['wide']}>
        <Checkbox
          isSelected={draft.isPrivate}
          onChange={(isPrivate) => {
            set('isPrivate', isPrivate);
          }}
          detail={t('composer.privateHint')}
        >
          {t('composer.private')}
        </Checkbox>
      </div>
    </div>
  );
}
