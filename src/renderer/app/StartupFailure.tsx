import { useTranslation } from 'react-i18next';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import type { Speech } from '@renderer/i18n/i18n';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { Awning } from '@renderer/ui/Awning';
import type { StartupProblem } from './boot';
import { FaultPage } from './FaultPage';
import { faultReport } from './faultReport';
import styles from './StartupFailure.module.css';

/** What is known when the shop cannot be opened. */
export type StartupFailureProps = {
  readonly speech: Speech;
  /** `null` if not even the computer's facts came. */
  readonly facts: StartupFacts | null;
  readonly problem: StartupProblem;
  readonly fault: unknown;
  readonly onRestart: () => void;
};

/** The window when the data cannot be opened: what happened, what is safe, what to do. */
export function StartupFailure(props: StartupFailureProps) {
  const { i18n } = props.speech;
  return (
    <LocaleProvider
      i18n={i18n}
      language={findLanguage(i18n.language) ?? REFERENCE}
      region={props.facts?.systemCountry ?? ''}
    >
      <Failure {...props} />
    </LocaleProvider>
  );
}

function Failure({ facts, problem, fault, onRestart, speech }: StartupFailureProps) {
  const { t } = useTranslation(['errors', 'app']);
  const report = faultReport(fault, {
    appVersion: facts?.appVersion ?? '?',
    edition: 'desktop' in window ? 'desktop' : 'browser',
    platform: facts?.platform ?? '?',
    language: speech.i18n.language,
    place: `startup/${problem}`,
  });
  return (
    <div className={styles['window']}>
      <Awning brand={t('app:name')} />
      <main className={styles['main']} aria-label={t('app:main')}>
        <FaultPage
          title={t(`startup.${problem}.title`)}
          text={t(`startup.${problem}.text`)}
          report={report}
          onRestart={onRestart}
        />
      </main>
    </div>
  );
}
