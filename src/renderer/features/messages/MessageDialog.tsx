import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '@shared/domain/messages/message';
import { lettersOf, type LetterRequest, type MessageRequest } from '@renderer/hooks/useOpenMessage';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Composer.module.css';
import { LetterFrame } from './LetterFrame';
import type { LetterWays } from './letterPaths';
import { LetterSide } from './LetterSide';
import { occasionOfLetter } from './occasion';
import { OneLetter } from './OneLetter';
import { useLetterRun, type LetterRun } from './useLetterRun';
import type { Stamped } from './useSending';

type MessageDialogProps = {
  readonly request: MessageRequest;
  readonly ways: LetterWays;
  readonly onClose: () => void;
};

/** Writes to one person, or to several one after another: who was written to stands stamped beside the letter. */
export function MessageDialog({ request, ways, onClose }: MessageDialogProps) {
  const { t } = useTranslation(['messages', 'common']);
  const toasts = useToasts();
  const [letters] = useState(() => lettersOf(request));
  const run = useLetterRun(letters);
  const isAlone = letters.length === 1;
  // Where it begins is decided once: what changes elsewhere takes nobody's letter away.
  const [current, setCurrent] = useState<number | null | 'unknown'>('unknown');
  if (run !== null && current === 'unknown') {
    // A single letter is opened even where it was written before: it says so itself.
    setCurrent(isAlone ? 0 : run.nextAfter(-1));
  }
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const at = current === 'unknown' ? null : current;
  const letter = at === null ? undefined : letters[at];

  const { onPrint } = ways;
  const pile = run?.pile ?? [];
  // What was laid out for the printer is not forgotten, however the dialog closes.
  const close = (): void => {
    onClose();
    if (pile.length > 0) onPrint?.(pile);
  };
  const goOn = (index: number): void => {
    if (isAlone) close();
    else setCurrent(run?.nextAfter(index) ?? null);
  };
  const tell = (key: 'written' | 'leftOut', name: string, batchId: string | null): void => {
    toasts.show({
      text: <Sentence say={(values) => t(key, values)} values={{ name }} />,
      batchId,
    });
  };
  const handleStamped = (index: number, name: string, { batchId, messageId }: Stamped): void => {
    tell('written', name, batchId);
    run?.noteSent(index, messageId);
    goOn(index);
  };
  const handlePiled = (index: number, id: MessageId): void => {
    run?.notePiled(index, id);
    goOn(index);
  };
  const handleSkipped = (index: number, name: string, batchId: string | null): void => {
    if (batchId === null) run?.noteSkipped(index);
    else tell('leftOut', name, batchId);
    goOn(index);
  };

  return (
    <LetterFrame
      title={t('run.dialog')}
      onClose={close}
      foot={letter === undefined ? null : setFoot}
    >
      {run === null ? (
        <div className={styles['waiting']}>
          <Skeleton label={t('common:loading')} />
        </div>
      ) : (
        <div className={cx(styles['layout'], !isAlone && styles['withSide'])}>
          {isAlone ? null : (
            <LetterSide letters={letters} states={run.states} current={at} onPick={setCurrent} />
          )}
          {letter === undefined || at === null ? (
            <AllDone states={run.states} pile={pile.length} onClose={close} />
          ) : (
            <OneOfRun
              key={at}
              letter={letter}
              foot={foot}
              ways={ways}
              onStamped={(name, stamped) => {
                handleStamped(at, name, stamped);
              }}
              onPiled={
                isAlone || onPrint === undefined
                  ? undefined
                  : (_name, id) => {
                      handlePiled(at, id);
                    }
              }
              onSkipped={
                isAlone
                  ? undefined
                  : (name, batchId) => {
                      handleSkipped(at, name, batchId);
                    }
              }
              onClose={close}
            />
          )}
        </div>
      )}
    </LetterFrame>
  );
}

function OneOfRun({
  letter,
  ...rest
}: { readonly letter: LetterRequest } & Omit<
  Parameters<typeof OneLetter>[0],
  'contactId' | 'occasion'
>) {
  const occasion = useMemo(() => occasionOfLetter(letter), [letter]);
  return <OneLetter contactId={letter.contactId} occasion={occasion} {...rest} />;
}

function AllDone({
  states,
  pile,
  onClose,
}: {
  readonly states: LetterRun['states'];
  /** Letters that are printed when it closes. */
  readonly pile: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['messages', 'common', 'print']);
  const sent = states.filter((state) => state === 'sent').length;
  return (
    <div className={styles['waiting']}>
      <EmptyState
        picture="face"
        title={t('run.over')}
        isAnnounced
        actions={
          <Button
            variant="primary"
            icon={pile === 0 ? undefined : 'printer'}
            autoFocus
            onPress={onClose}
          >
            {pile === 0 ? t('common:action.close') : t('print:letters.printPile', { count: pile })}
          </Button>
        }
      >
        {pile === 0
          ? sent === 0
            ? t('run.overNone')
            : t('run.overText', { count: sent })
          : t('print:letters.piled', { count: pile })}
      </EmptyState>
    </div>
  );
}
