import { useTranslation } from 'react-i18next';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { useFormat } from '@renderer/i18n/useFormat';
import { Awning } from '@renderer/ui/Awning';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import type { Beginning } from './boot';
import pageStyles from './FaultPage.module.css';
import styles from './StartupFailure.module.css';
import { useTimeLeftText } from './useTimeLeftText';

type WaitingProps = Beginning & {
  /** The data are put together again, or everything is backed up before an update. */
  readonly why: 'rebuilding' | 'updating';
  readonly progress: BackupProgress;
  /** How long it takes still, in milliseconds; `null` while that is not known. */
  readonly msLeft: number | null;
};

/** The window while something must be done before the shop opens: what it is, that nothing is lost, and how far it is. */
export function Waiting({ speech, facts, why, progress, msLeft }: WaitingProps) {
  const { i18n } = speech;
  return (
    <LocaleProvider
      i18n={i18n}
      language={findLanguage(i18n.language) ?? REFERENCE}
      region={facts.systemCountry}
    >
      <Page why={why} progress={progress} msLeft={msLeft} />
    </LocaleProvider>
  );
}

function Page({
  why,
  progress: { done, total },
  msLeft,
}: Pick<WaitingProps, 'why' | 'progress' | 'msLeft'>) {
  const { t } = useTranslation(['recovery', 'app']);
  const { number } = useFormat();
  const timeLeftText = useTimeLeftText();
  return (
    <div className={styles['window']}>
      <Awning brand={t('app:name')} />
      <main className={styles['main']} aria-label={t('app:main')}>
        <div className={pageStyles['page']}>
          <section className={pageStyles['card']}>
            <h1 className={pageStyles['title']}>{t(`${why}.title`)}</h1>
            <p>{t(`${why}.text`)}</p>
            <ProgressBar
              label={t(`${why}.label`)}
              value={total > 0 ? done : undefined}
              max={total}
              countText={
                total > 0
                  ? t(`${why}.count`, { done: number(done), total: number(total) })
                  : undefined
              }
            />
            {msLeft !== null && <p>{timeLeftText(msLeft)}</p>}
          </section>
        </div>
      </main>
    </div>
  );
}
