import { useTranslation } from 'react-i18next';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import { SAMPLE_CAST } from '@renderer/data/sample/cast/cast';
import { FirstRun } from '@renderer/features/firstRun/FirstRun';
import type { Beginning } from '@renderer/features/firstRun/useFirstRun';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { navigateInstead } from '@renderer/hooks/useRoute';
import type { Language } from '@renderer/i18n/languages';
import { Awning } from '@renderer/ui/Awning';
import { HOME } from '@renderer/hooks/route';
import { isBuilt } from './builtPlaces';
import { SLOTS } from './slots';
import styles from './StartupFailure.module.css';

type FirstRunWindowProps = {
  readonly facts: StartupFacts;
  readonly language: Language;
  /** Whether a backup is being brought back. */
  readonly isRestoring: boolean;
  readonly onRestoring: (isRestoring: boolean) => void;
};

/** The window before anybody said whose shop this is: no rail, no search, nothing to be found yet. */
export function FirstRunWindow({ facts, language, isRestoring, onRestoring }: FirstRunWindowProps) {
  const { t } = useTranslation(['app', 'firstRun']);
  const [, change] = usePreferences();
  const { restore: Restore } = SLOTS;
  usePageTitle('');

  const handleBegun = (how: Beginning): void => {
    navigateInstead(how === 'import' ? { place: 'import' } : HOME);
  };

  return (
    <div className={styles['window']}>
      <Awning brand={t('name')} />
      <main className={styles['main']} aria-label={t('main')}>
        <FirstRun
          language={language.tag}
          onLanguage={(tag) => change({ language: tag })}
          systemCountry={facts.systemCountry}
          sampleCount={SAMPLE_CAST.length}
          canImport={isBuilt('import')}
          onRestore={Restore === null ? undefined : () => onRestoring(true)}
          onBegun={handleBegun}
        />
        {Restore !== null && isRestoring && <Restore onClose={() => onRestoring(false)} />}
      </main>
    </div>
  );
}
