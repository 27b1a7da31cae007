import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction, InteractionKind } from '@shared/domain/interactions/interaction';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { KIND_ICONS } from './kindIcons';
import { NoteDetails } from './NoteDetails';
import { draftOfEntry, KINDS, minutesOf, type NoteDraft, type NoteProblem } from './noteDraft';
import { readPastDay } from '@renderer/hooks/pastDay';
import styles from './PersonScreen.module.css';
import type { EntryChange } from './useTimeline';

type EntryDialogProps = {
  readonly entry: Interaction;
  readonly onSave: (change: EntryChange) => void;
  readonly onClose: () => void;
};

/** Mends an entry of the history. What it said before stays in the journal. */
export function EntryDialog({ entry, onSave, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const [shownDay] = useState(() => format.shortDay(format.dayOf(entry.happenedAt, zone)));
  const [draft, setDraft] = useState<NoteDraft>(() => draftOfEntry(entry, shownDay));
  const [isTried, setIsTried] = useState(false);
  // An untouched day keeps the entry's minute.
  const isMoved = draft.when.trim() !== '' && draft.when !== shownDay;
  const day = isMoved ? readPastDay(draft.when, format.locale, today) : null;
  const minutes = minutesOf(draft.durationMinutes);
  const problem: NoteProblem | null =
    isMoved && day === null ? 'when' : minutes === undefined ? 'duration' : null;
  const set = <Field extends keyof NoteDraft>(field: Field, value: NoteDraft[Field]): void => {
    setDraft((before) => ({ ...before, [field]: value }));
  };
  const save = (): void => {
    setIsTried(true);
    if (problem !== null || minutes === undefined) return;
    const isNote = draft.kind === 'note';
    onSave({
      day,
      fields: {
        kind: draft.kind,
        text: draft.text.trim(),
        mood: draft.mood,
        durationMinutes: isNote ? null : minutes,
        direction: isNote ? null : draft.direction,
        nextStep: draft.nextStep.trim(),
        isPrivate: draft.isPrivate,
        isWow: draft.isWow,
      },
    });
  };
  return (
    <Dialog
      isOpen
      title={t('timeline.editTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('composer.save')}
          </Button>
        </>
      }
    >
      <div
        className={styles['dialogFields']}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      >
        <TextArea
          label={t('composer.label')}
          value={draft.text}
          onChange={(text) => {
            set('text', text);
          }}
          minRows={4}
          autoFocus
        />
        <Select<InteractionKind>
          label={t('composer.kinds')}
          options={KINDS.map((id) => ({
            id,
            icon: KIND_ICONS[id],
            label: t(`contacts:interaction.${id}`),
          }))}
          value={draft.kind}
          onChange={(kind) => {
            set('kind', kind);
          }}
          placeholder={t('composer.kinds')}
        />
        <NoteDetails draft={draft} set={set} problem={isTried ? problem : null} day={day} />
      </div>
    </Dialog>
  );
}
