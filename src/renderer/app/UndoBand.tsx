import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { RunningUndo } from '@renderer/data/journal/longUndo';
import { useFormat } from '@renderer/i18n/useFormat';
import { LiveRegion } from '@renderer/ui/LiveRegion';
import { Notice } from '@renderer/ui/Notice';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import { useDelayed } from '@renderer/ui/useDelayed';
import { createTimeLeft } from './timeLeft';
import { useTimeLeftText } from './useTimeLeftText';

/** What is over by then need not be told. */
const TOLD_AFTER_MS = 400;

type Shown = {
  readonly running: RunningUndo;
  /** How long it takes still, in milliseconds; `null` while that is not known. */
  readonly msLeft: number | null;
};

/** How far a long act is on its way back, whatever pressed for it, and the way to stop it. */
export function UndoBand() {
  const { undoing } = useRepositories();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const timeLeft = createTimeLeft(() => performance.now());
    return undoing.onChange(() => {
      const running = undoing.running();
      if (running === null) return void setShown(null);
      const { done, total } = running;
      setShown({ running, msLeft: total > 0 ? timeLeft({ done, total }) : null });
    });
  }, [undoing]);
  return shown === null ? null : <Running {...shown} />;
}

function Running({ running: { wanted, done, total, isStopping, stop }, msLeft }: Shown) {
  const { t } = useTranslation('app');
  const { number } = useFormat();
  const timeLeftText = useTimeLeftText();
  const isTold = useDelayed(TOLD_AFTER_MS);
  if (!isTold) return null;
  const isCounted = total > 0;
  return (
    <Notice icon="undo">
      {/* Said once; the counts would be said again and again. */}
      <LiveRegion>{t(`undoing.${wanted}`)}</LiveRegion>
      <ProgressBar
        label={t(`undoing.${wanted}`)}
        value={isCounted ? done : undefined}
        max={total}
        countText={
          isCounted ? t('undoing.count', { done: number(done), total: number(total) }) : undefined
        }
        detail={msLeft === null ? undefined : timeLeftText(msLeft)}
        cancelLabel={t('undoing.stop')}
        isCancelling={isStopping}
        onCancel={stop}
      />
    </Notice>
  );
}
