import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { StartNewsContext } from './startNews';
import { useWriting } from './useWriting';

/** Whether anything is saved just now, and what happened to the data at this start. */
export function TrustBands() {
  return (
    <>
      <WritingBand />
      <StartBand />
    </>
  );
}

/** Says that saving has stopped, and that it works again. */
function WritingBand() {
  const { t } = useTranslation('recovery');
  const { recovery } = usePlatform();
  const state = useWriting();
  if (state.kind === 'well') return null;
  const words = state.kind === 'mended' ? 'mended' : state.trouble;
  // A full disk needs room, not another start; anything else gets a moment to mend by itself.
  const offersRestart =
    state.kind === 'mended' || (state.trouble === 'fault' && state.attempts > 1);
  return (
    <Notice
      tone={state.kind === 'mended' ? 'warn' : 'danger'}
      icon="triangle-alert"
      announce="alert"
      layout="inline"
      title={t(`writing.${words}.title`)}
      actions={
        offersRestart ? (
          <Button size="sm" onPress={() => void recovery.relaunch()}>
            {t('writing.restart')}
          </Button>
        ) : undefined
      }
    >
      {t(`writing.${words}.text`)}
    </Notice>
  );
}

/** Tells once that the data were rebuilt, and that the disk is almost full, until it is closed. */
function StartBand() {
  const { t } = useTranslation(['recovery', 'common']);
  const { moment } = useFormat();
  const { clock } = useRepositories();
  const { rebuilt, space } = useContext(StartNewsContext);
  const [isClosed, setIsClosed] = useState(false);
  if (isClosed || (rebuilt === null && space !== 'low')) return null;
  const text = () => {
    if (rebuilt === null) return t('space.text');
    if (rebuilt.isWhole) return t('told.whole');
    return rebuilt.from === 'log'
      ? t('told.partly')
      : t('told.backup', { at: moment(rebuilt.from, clock.zone()) });
  };
  return (
    <Notice
      tone={rebuilt?.isWhole === true ? 'info' : 'warn'}
      icon={rebuilt?.isWhole === true ? 'file-check' : 'triangle-alert'}
      announce="status"
      layout="inline"
      title={rebuilt === null ? t('space.title') : t('told.title')}
      actions={
        <Button size="sm" onPress={() => setIsClosed(true)}>
          {t('common:action.close')}
        </Button>
      }
    >
      {text()}
    </Notice>
  );
}
