import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { BeforeContact } from '@renderer/hooks/BeforeContact';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { Sentence } from '@renderer/i18n/Sentence';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Notice } from '@renderer/ui/Notice';
import { Tag } from '@renderer/ui/Tag';
import styles from './Composer.module.css';
import { ComposerFoot } from './ComposerFoot';
import { ComposerTools, type LetterView } from './ComposerTools';
import { HoleList } from './HoleList';
import { LetterField, LetterReading } from './LetterField';
import type { MessageId } from '@shared/domain/messages/message';
import type { LetterPaths } from './letterPaths';
import { MomentHint } from './MomentHint';
import type { Occasion } from './occasion';
import { useComposer } from './useComposer';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { useLetterWords } from './useLetterWords';
import { useMoments } from './useMoments';
import { useSending, type Stamped } from './useSending';
import type { Subject } from './useSubject';
import { WayChoices } from './WayChoices';

type ComposerPaneProps = {
  readonly subject: Subject;
  readonly occasion: Occasion;
  readonly setting: LetterSetting;
  /** The foot of the dialog, where the buttons go. */
  readonly foot: HTMLElement | null;
  readonly paths: LetterPaths;
  /** It was sent and stamped. */
  readonly onStamped: (stamped: Stamped) => void;
  /** It was written down for the printer; absent where nothing can be printed. */
  readonly onPrint?: ((id: MessageId) => void) | undefined;
  /** What that is called. */
  readonly printLabel: string;
  /** It is not going to be written; the batch takes back what remembers that. Absent where nobody comes next. */
  readonly onSkipped?: ((batchId: string | null) => void) | undefined;
  readonly onClose: () => void;
};

/** A text to one person: read, change, open elsewhere, stamp. What was changed by hand is kept when it closes. */
export function ComposerPane({
  subject,
  occasion,
  setting,
  foot,
  paths,
  onStamped,
  onPrint,
  printLabel,
  onSkipped,
  onClose,
}: ComposerPaneProps) {
  const { t } = useTranslation(['messages', 'common', 'errors']);
  const words = useLetterWords();
  const { contact, consents, facts } = subject;
  const moments = useMoments(contact);
  const moment = useMemo(() => moments?.judge('message') ?? null, [moments]);
  const composer = useComposer(subject, occasion, setting, moment);
  const sending = useSending(composer, subject, occasion);
  const [view, setView] = useState<LetterView>('letter');
  const [isStamping, setIsStamping] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isSettled = useRef(false);
  const isLayingOut = useRef(false);
  const name = calledBy(contact) || t('common:untitled');
  const { draft, way, holes } = composer;
  const shown = view === 'meaning' && draft.meaning !== null ? draft.meaning : null;

  const stamp = async (): Promise<void> => {
    if (isStamping) return;
    setIsStamping(true);
    setHasFailed(false);
    const stamped = await sending.stamp().catch(() => null);
    setIsStamping(false);
    if (stamped === null) {
      setHasFailed(true);
      return;
    }
    isSettled.current = true;
    onStamped(stamped);
  };
  const skip = async (): Promise<void> => {
    if (isStamping) return;
    await composer.keepChanges();
    const batchId = await sending.skip();
    isSettled.current = true;
    onSkipped?.(batchId);
  };
  const print = async (): Promise<void> => {
    if (isStamping || isLayingOut.current) return;
    isLayingOut.current = true;
    setHasFailed(false);
    const id = await sending.layOut().catch(() => null);
    isLayingOut.current = false;
    if (id === null) {
      setHasFailed(true);
      return;
    }
    isSettled.current = true;
    onPrint?.(id);
  };
  const doPrimary = async (): Promise<void> => {
    if (sending.phase === 'asked') return stamp();
    if (way === null || holes.length > 0) return;
    if (way.way === 'letter' && onPrint !== undefined) return print();
    if (way.way === 'visit') return stamp();
    return sending.open();
  };
  const { frame } = useFormFrame(doPrimary);
  // However it closes, what was written is kept; the database outlives the dialog.
  const keepChanges = useEffectEvent(() => {
    if (!isSettled.current) void composer.keepChanges();
  });
  useEffect(() => () => keepChanges(), []);
  // The letter before took the focus away with it: keys are heard only from within the dialog.
  useEffect(() => {
    const here = frame.current;
    const dialog = here?.closest('[role=dialog]');
    const focused = document.activeElement;
    if (!dialog || (focused !== dialog && dialog.contains(focused))) return;
    here?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [frame]);

  const momentWay = way?.way === 'phone' ? 'call' : 'message';
  const reason = occasion.thanks?.reason ?? null;

  return (
    <div ref={frame} className={styles['pane']}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>
          <Sentence
            say={(values) => t(`title.${occasion.purpose}`, values)}
            values={{ name: contact.nameParts.given.trim() || name }}
          />
        </h2>
        {occasion.thanks === null || reason === 'other' || reason === null ? null : (
          <Tag tone="thanks" icon="hand-heart">
            {facts.friend !== undefined ? (
              <Sentence
                say={(values) => t('reason.referralOf', values)}
                values={{ name: facts.friend }}
              />
            ) : (
              words.reason(reason, occasion.thanks.sourceId)
            )}
          </Tag>
        )}
        <IconButton
          icon="x"
          label={t('common:action.close')}
          hasTooltip={false}
          onPress={onClose}
        />
      </header>
      <ComposerTools
        composer={composer}
        purpose={occasion.purpose}
        reason={reason}
        templates={setting.templates}
        view={view}
        onView={setView}
      />
      {shown === null ? (
        <LetterField
          text={composer.text}
          marks={composer.marks}
          lang={draft.language}
          hasSubject={way?.way === 'email'}
          onChange={composer.setText}
        />
      ) : (
        <LetterReading text={shown} lang={shown.language} />
      )}
      <div className={styles['notes']}>
        <p className={styles['note']}>
          <Icon name="info" size={14} />
          {shown === null ? t('marked', { name }) : t('meaningNote')}
        </p>
        {draft.notes.map((note) => (
          <p key={note.kind} className={styles['note']}>
            <Icon name="languages" size={14} />
            {words.note(note)}
          </p>
        ))}
      </div>
      <BeforeContact contactId={contact.id} />
      <HoleList holes={holes} name={name} paths={paths} />
      <WayChoices
        ways={composer.ways}
        value={way?.way ?? null}
        consents={consents}
        onChange={composer.setWay}
      />
      {moments === null ? null : (
        <MomentHint
          whom={moments.whom}
          world={moments.world}
          way={momentWay}
          judgement={moments.judge(momentWay)}
        />
      )}
      {hasFailed ? (
        <Notice
          tone="danger"
          icon="triangle-alert"
          announce="alert"
          title={t('errors:saving.title')}
        >
          {t('errors:saving.text')}
        </Notice>
      ) : null}
      {foot === null
        ? null
        : createPortal(
            <ComposerFoot
              composer={composer}
              sending={sending}
              isStamping={isStamping}
              onPrint={onPrint === undefined || !sending.canPrint ? undefined : () => void print()}
              printLabel={printLabel}
              onPrimary={() => void doPrimary()}
              onStamp={() => void stamp()}
              onSkip={onSkipped && (() => void skip())}
            />,
            foot,
          )}
    </div>
  );
}
