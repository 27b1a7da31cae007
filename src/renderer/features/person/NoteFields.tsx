import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionKind, Mood } from '@shared/domain/interactions/interaction';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import type { IconName } from '@renderer/ui/icons';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { PromiseOffer } from './PromiseOffer';
import styles from './PersonScreen.module.css';
import type { NoteForm } from './useNote';

/** The kinds of exchange with their pictures, in the order of the chips. */
export const KIND_ICONS: Readonly<Record<InteractionKind, IconName>> = {
  note: 'note',
  call: 'phone',
  visit: 'door',
  email: 'mail',
  chat: 'message-circle',
  social: 'share',
  letter: 'file-text',
};

const KINDS = Object.keys(KIND_ICONS) as InteractionKind[];
/** Kinds that fit into one line while the composer is closed. */
const CLOSED_KINDS = 5;
const MOODS: readonly Mood[] = ['delighted', 'content', 'neutral', 'unhappy', 'upset'];

type NoteFieldsProps = {
  readonly note: NoteForm;
  readonly textRef?: RefObject<HTMLTextAreaElement | null> | undefined;
  readonly end?: ReactNode;
  /** Closed, only the text and the kinds are there. */
  readonly isOpen: boolean;
  readonly autoFocus?: boolean;
  readonly minRows?: number;
};

/** The text of a note, what it was, and what else is known about it. */
export function NoteFields({
  note,
  textRef,
  end,
  isOpen,
  autoFocus = false,
  minRows = 1,
}: NoteFieldsProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const [hasMore, setHasMore] = useState(false);
  const { draft, set } = note;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = textRef ?? own;
  return (
    <>
      <TextArea
        ref={field}
        look="bare"
        label={t('composer.label')}
        isLabelHidden
        placeholder={t('composer.placeholder')}
        value={draft.text}
        onChange={(text) => {
          set('text', text);
        }}
        minRows={minRows}
        maxRows={8}
        autoFocus={autoFocus}
        end={end}
      />
      <ChipGroup label={t('composer.kinds')} isWrapping>
        {KINDS.filter((kind, at) => isOpen || at < CLOSED_KINDS || kind === draft.kind).map(
          (kind) => (
            <ToggleChip
              key={kind}
              look="soft"
              icon={KIND_ICONS[kind]}
              isSelected={draft.kind === kind}
              onChange={() => {
                set('kind', kind);
              }}
            >
              {t(`contacts:interaction.${kind}`)}
            </ToggleChip>
          ),
        )}
      </ChipGroup>
      {isOpen ? (
        <>
          <PromiseOffer
            note={note}
            onChosen={() => {
              field.current?.focus();
            }}
          />
          {hasMore ? (
            <div className={styles['noteMore']}>
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
                error={note.problem === 'when' ? t('composer.problem.when') : undefined}
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
                    error={note.problem === 'duration' ? t('composer.problem.duration') : undefined}
                  />
                  <Select
                    label={t('composer.direction')}
                    size="sm"
                    options={[
                      { id: 'none' as const, label: t('composer.noMood') },
                      { id: 'in' as const, label: t('composer.in') },
                      { id: 'out' as const, label: t('composer.out') },
                    ]}
                    value={draft.direction ?? 'none'}
                    onChange={(direction) => {
                      set('direction', direction === 'none' ? null : direction);
                    }}
                    placeholder={t('composer.noMood')}
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
          ) : null}
          <div>
            <Button
              variant="link"
              size="sm"
              onPress={() => {
                setHasMore(!hasMore);
              }}
            >
              {hasMore ? t('composer.less') : t('composer.more')}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}
