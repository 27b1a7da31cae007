import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Stack } from '@renderer/ui/Stack';
import { SettingRow } from '@renderer/ui/SwitchRow';
import { useBackups } from './useBackups';
import { BROWSER_PLACE } from '@shared/domain/backups/files';
import { useEdition } from './useEdition';

/** The first place, with the room that is left. */
export function PlaceRow() {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { state, store } = useBackups();
  const { isBrowser, hasFolder } = useEdition();
  const first = state.overview?.first;
  const folder = first?.folder ?? '';
  const noFolder = isBrowser ? t('target.none') : t('target.noneDesktop');
  const isKept = folder === BROWSER_PLACE;
  const hint = isKept
    ? t('target.private')
    : !hasFolder
      ? t('target.browser')
      : folder === ''
        ? noFolder
        : folder;
  const free = first?.freeBytes ?? null;
  return (
    <SettingRow
      hint={
        <>
          <bdi>{hint}</bdi>
          {free !== null && ` · ${t('target.free', { free: format.fileSize(free) })}`}
        </>
      }
      control={
        isKept ? (
          <Button
            size="sm"
            icon="download"
            isDisabled={state.files === null || state.files.length === 0}
            onPress={() => void store.saveNewest(t('restore.filter'))}
          >
            {t('target.save')}
          </Button>
        ) : hasFolder ? (
          <Stack direction="row" gap={2}>
            {!isBrowser && first?.exists === true && (
              <Button
                size="sm"
                variant="text"
                icon="folder-open"
                onPress={() => void store.showFolder('first')}
              >
                {t('target.show')}
              </Button>
            )}
            <Button
              size="sm"
              isDisabled={state.running !== null}
              onPress={() => void store.chooseFolder('first')}
            >
              {folder === '' ? t('target.choose') : t('target.change')}
            </Button>
          </Stack>
        ) : null
      }
    >
      {t('target.title')}
    </SettingRow>
  );
}
