import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import { cx } from '@renderer/ui/cx';
import { useDelayed } from '@renderer/ui/useDelayed';
import styles from './Importing.module.css';
import { useImportState } from './useImport';

const LINES = [
  ['new', 'users'],
  ['update', 'pencil'],
  ['twin', 'merge'],
  ['same-in-file', 'copy'],
  ['unchanged', 'check'],
  ['skipped', 'user-x'],
  ['problem', 'triangle-alert'],
] as const satisfies readonly (readonly [string, IconName])[];

/** What an import would do, in counts; how far counting is until they are there. */
export function Forecast() {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const { forecast, isForecastCurrent } = useImportState();
  const counts = forecast?.counts;
  return (
    <>
      {counts === undefined ? null : (
        <ul className={cx(styles['counts'], !isForecastCurrent && styles['former'])}>
          {LINES.map(([id, icon]) => {
            // Rows that came in with a remark need a look, too: the list counts what the filter shows.
            const count = id === 'problem' ? counts.filters.problem : countOf(counts, id);
            if (count === 0 && id !== 'new') return null;
            return (
              <li key={id} className={id === 'problem' ? styles['warn'] : undefined}>
                <Icon name={icon} size={16} />
                <span>{t(`counts.${id}`)}</span>
                <b>{format.number(count)}</b>
              </li>
            );
          })}
        </ul>
      )}
      {isForecastCurrent ? null : <Counting />}
    </>
  );
}

type Counts = NonNullable<ReturnType<typeof useImportState>['forecast']>['counts'];

const countOf = (
  { verdicts, skipped }: Counts,
  id: Exclude<(typeof LINES)[number][0], 'problem'>,
): number => (id === 'skipped' ? skipped : verdicts[id]);

/** How far the reading of all rows is; nothing while it is quick. */
function Counting() {
  const { t } = useTranslation('importing');
  const { progress } = useImportState();
  const isShown = useDelayed(300);
  if (!isShown) return null;
  const isCounted = progress?.phase === 'checking' && progress.total > 0;
  return (
    <ProgressBar
      label={t('work.checking')}
      {...(isCounted && {
        value: progress.done,
        max: progress.total,
        countText: t('work.rows', { done: progress.done, total: progress.total }),
      })}
    />
  );
}
