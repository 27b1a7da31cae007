import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Stack } from '@renderer/ui/Stack';
import { SettingRow } from '@renderer/ui/SwitchRow';
import { useBackups } from './useBackups';
import { useEdition } from './useEdition';
import { useMoment } from './useMoment';
import { useRefusalSentence } from './useRefusalSentence';

/** The second place: a stick or a network folder that gets a copy whenever it is there. */
export function SecondRow() {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const moment = useMoment();
  const sentenceOf = useRefusalSentence();
  const { state, store } = useBackups();
  const { isBrowser } = useEdition();
  const second = state.overview?.second ?? null;

  const about = (): ReactNode => {
    if (second === null) return isBrowser ? t('second.noneBrowser') : t('second.none');
    // What a page may not write to now, it may when somebody has pressed a button and agreed.
    if (isBrowser && !second.exists) return t('second.askAgain');
    if (second.problem !== null) return sentenceOf(second.problem);
    const copied =
      second.newestAt === null ? t('second.noCopy') : t('second.copied', moment(second.newestAt));
    if (!second.exists) {
      return (
        <>
          {copied}
          <br />
          {t('second.away')}
        </>
      );
    }
    return second.freeBytes === null
      ? copied
      : `${copied} · ${t('target.free', { free: format.fileSize(second.freeBytes) })}`;
  };
  return (
    <SettingRow
      hint={
        <>
          {second !== null && (
            <>
              <bdi>{second.folder}</bdi>
              <br />
            </>
          )}
          {about()}
        </>
      }
      control={
        <Stack direction="row" gap={2}>
          {second !== null && (
            <Button size="sm" variant="text" onPress={() => void store.dropSecond()}>
              {t('second.drop')}
            </Button>
          )}
          <Button size="sm" onPress={() => void store.chooseFolder('second')}>
            {second === null ? t('target.choose') : t('target.change')}
          </Button>
        </Stack>
      }
    >
      {isBrowser ? t('second.titleBrowser') : t('second.title')}
    </SettingRow>
  );
}
