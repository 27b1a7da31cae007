import { useTranslation } from 'react-i18next';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { Button } from '@renderer/ui/Button';
import { Spacer } from '@renderer/ui/Screen';
import { Stamp } from '@renderer/ui/Stamp';
import styles from './Composer.module.css';
import type { Composer } from './useComposer';
import type { Sending } from './useSending';
import { iconOfWay } from './WayChoices';

type ComposerFootProps = {
  readonly composer: Composer;
  readonly sending: Sending;
  readonly isStamping: boolean;
  /** Takes it to the printer; absent where that is not possible. */
  readonly onPrint: (() => void) | undefined;
  /** What that is called here. */
  readonly printLabel: string;
  readonly onPrimary: () => void;
  readonly onStamp: () => void;
  /** Goes on to the next one; absent where there is none. */
  readonly onSkip: (() => void) | undefined;
};

/** Opens, copies, and on the return to the window asks once whether it was sent. */
export function ComposerFoot({
  composer,
  sending,
  isStamping,
  onPrint,
  printLabel,
  onPrimary,
  onStamp,
  onSkip,
}: ComposerFootProps) {
  const { t } = useTranslation(['messages', 'keyboard', 'common', 'print']);
  const way = composer.way?.way ?? null;
  const cannotLeave = composer.holes.length > 0 || way === null;
  const isPrinted = way === 'letter' && onPrint !== undefined;
  const keys = {
    keys: keyLabel('mod+enter', t('keyboard:key', { returnObjects: true })),
    keyShortcut: ariaKeys('mod+enter'),
  };
  if (sending.phase === 'asked') {
    return (
      <>
        <p role="status" className={styles['ask']}>
          <Stamp look="outline" size={30} />
          <b>{t(sending.way === 'phone' ? 'ask.said' : 'ask.sent')}</b>
        </p>
        <Spacer />
        <Button onPress={sending.notYet}>{t('ask.notYet')}</Button>
        <Button
          variant="gold"
          icon="stamp"
          autoFocus
          isPending={isStamping}
          {...keys}
          onPress={onStamp}
        >
          {t('ask.stamp')}
        </Button>
      </>
    );
  }
  return (
    <>
      {/* At the start, where the word of what was just done does not cover it. */}
      {onSkip === undefined ? null : (
        <Button variant="quiet" isDisabled={isStamping} onPress={onSkip}>
          {t('skip')}
        </Button>
      )}
      <p role="status" className={styles['hint']}>
        {sending.opened === null || sending.way === null
          ? isPrinted
            ? t('print:letters.hint')
            : t(way === null ? 'hint.none' : `hint.${way}`)
          : t(`opened.${sending.opened}`, { way: t(`way.${sending.way}`) })}
      </p>
      <Spacer />
      {sending.phase === 'away' ? (
        <Button icon="stamp" isPending={isStamping} onPress={onStamp}>
          {t('ask.already')}
        </Button>
      ) : null}
      {way === 'visit' || way === 'phone' ? null : (
        <Button icon="copy" isDisabled={cannotLeave} onPress={() => void sending.copy()}>
          {t('common:action.copy')}
        </Button>
      )}
      {onPrint === undefined || isPrinted ? null : (
        <Button
          icon="printer"
          isDisabled={composer.holes.length > 0 || isStamping}
          onPress={onPrint}
        >
          {printLabel}
        </Button>
      )}
      <Button
        variant="gold"
        icon={isPrinted ? 'printer' : way === null || way === 'visit' ? 'stamp' : iconOfWay(way)}
        isDisabled={cannotLeave}
        isPending={isStamping}
        {...keys}
        onPress={onPrimary}
      >
        {isPrinted ? printLabel : t(way === null ? 'open.email' : `open.${way}`)}
      </Button>
    </>
  );
}
