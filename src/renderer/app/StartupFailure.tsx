import { useTranslation } from 'react-i18next';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import type { Speech } from '@renderer/i18n/i18n';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import type { Platform } from '@renderer/platform/platform';
import { Awning } from '@renderer/ui/Awning';
import type { StartupProblem } from './boot';
import { FaultPage } from './FaultPage';
import { faultReport } from './faultReport';
import { SealedChoiceError } from './openShop';
import { RecoveryCard } from './RecoveryCard';
import { SealedChoice } from './SealedChoice';
import styles from './StartupFailure.module.css';

/** What is known when the shop cannot be opened. */
export type StartupFailureProps = {
  readonly speech: Speech;
  /** `null` if not even the computer's facts came. */
  readonly facts: StartupFacts | null;
  readonly problem: StartupProblem;
  readonly fault: unknown;
  readonly platform: Platform;
  readonly onRestart: () => void;
  /** Opens the shop although the last starts failed. */
  readonly onTry: () => void;
  /** The encrypted backup that was chosen is open: the shop is put together from these plain bytes. */
  readonly onOpened: (bytes: Uint8Array) => void;
};

/** Problems that a rebuilding can end; the others need room, another release or another window closed. */
const REBUILDABLE: ReadonlySet<StartupProblem> = new Set([
  'cannotOpen',
  'timeout',
  'safeMode',
  'safeModeWanted',
  'sealed',
  'nothingLeft',
]);

/** Problems whose words stand with those of recovery. */
const OWN = ['noRoom', 'safeMode', 'safeModeWanted', 'sealed', 'nothingLeft'] as const;

const isOwn = (problem: StartupProblem): problem is (typeof OWN)[number] =>
  (OWN as readonly string[]).includes(problem);

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

function Failure({
  facts,
  problem,
  fault,
  platform,
  onRestart,
  onTry,
  onOpened,
  speech,
}: StartupFailureProps) {
  const { t } = useTranslation(['errors', 'recovery', 'app']);
  const report = faultReport(fault, {
    appVersion: facts?.appVersion ?? '?',
    edition: 'desktop' in window ? 'desktop' : 'browser',
    platform: facts?.platform ?? '?',
    language: speech.i18n.language,
    place: `startup/${problem}`,
  });
  const waits = problem === 'safeMode' || problem === 'safeModeWanted';
  return (
    <div className={styles['window']}>
      <Awning brand={t('app:name')} />
      <main className={styles['main']} aria-label={t('app:main')}>
        <FaultPage
          title={
            isOwn(problem) ? t(`recovery:startup.${problem}.title`) : t(`startup.${problem}.title`)
          }
          text={
            isOwn(problem) ? t(`recovery:startup.${problem}.text`) : t(`startup.${problem}.text`)
          }
          report={report}
          onRestart={waits ? onTry : onRestart}
        >
          {fault instanceof SealedChoiceError && (
            <SealedChoice platform={platform} file={fault.file} onOpened={onOpened} />
          )}
          {REBUILDABLE.has(problem) && (
            <RecoveryCard platform={platform} mayBeginAnew={problem === 'nothingLeft'} />
          )}
        </FaultPage>
      </main>
    </div>
  );
}
