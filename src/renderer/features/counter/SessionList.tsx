import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Stamp } from '@renderer/ui/Stamp';
import styles from './CounterMode.module.css';
import { useUndo } from './useUndo';

/** Something that was done since the counter was opened. */
export type SessionAct = {
  /** From 0, in order. */
  readonly number: number;
  /** Takes it back; `null` where there is nothing to take back. */
  readonly batchId: string | null;
  readonly name: string;
  readonly text: ReactNode;
  readonly more?: ReactNode;
};

type SessionListProps = {
  /** Newest first. */
  readonly acts: readonly SessionAct[];
};

/** How long the last one stands large. */
const SHOWN_MS = 8_000;
const LISTED = 12;

/** What was booked just now, large for a moment; below it what was booked before. Each can be taken back. */
export function SessionList({ acts }: SessionListProps) {
  const { t } = useTranslation('counter');
  const { undone, refused, undo } = useUndo();
  const [passed, setPassed] = useState(-1);
  const [latest] = acts;
  const shown = latest !== undefined && latest.number > passed ? latest : null;
  const before = acts.filter((act) => act !== shown).slice(0, LISTED);

  useEffect(() => {
    if (latest === undefined) return undefined;
    const timer = window.setTimeout(() => setPassed(latest.number), SHOWN_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [latest]);

  const takeBack = ({ batchId, name }: SessionAct, size: 'sm' | 'lg') =>
    batchId === null ? null : undone.has(batchId) ? (
      <span className={styles['undone']}>{t('mode.undone')}</span>
    ) : refused.has(batchId) ? (
      <span className={styles['undone']}>{t('mode.cannotUndo')}</span>
    ) : (
      <Button
        variant="text"
        size={size}
        icon="undo"
        label={t('mode.undoFor', { name })}
        onPress={() => void undo(batchId)}
      >
        {t('mode.undo')}
      </Button>
    );

  return (
    <aside className={styles['session']} aria-label={t('mode.latest')}>
      <div role="status" aria-live="polite">
        {shown === null ? null : (
          <div key={shown.number} className={styles['result']}>
            <Stamp look="stamped" icon="heart" size={64} id={String(shown.number)} isFresh />
            <p className={styles['resultText']}>{shown.text}</p>
            {shown.more === undefined ? null : <p>{shown.more}</p>}
            {takeBack(shown, 'lg')}
          </div>
        )}
      </div>
      {before.length === 0 && shown !== null ? null : (
        <h2 className={styles['latest']}>{t('mode.latest')}</h2>
      )}
      {acts.length === 0 ? (
        <p className={styles['none']}>{t('mode.none')}</p>
      ) : before.length === 0 ? null : (
        <ol className={styles['acts']}>
          {before.map((act) => (
            <li
              key={act.number}
              className={styles['act']}
              {...(act.batchId !== null && undone.has(act.batchId) && { 'data-undone': '' })}
            >
              <span className={styles['actText']}>{act.text}</span>
              {takeBack(act, 'sm')}
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
