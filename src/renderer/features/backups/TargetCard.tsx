import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Stack } from '@renderer/ui/Stack';
import { SettingRow } from '@renderer/ui/SwitchRow';
import styles from './BackupSettings.module.css';
import { useBackups } from './useBackups';
import { useEdition } from './useEdition';

/** Where backups go. What this edition cannot do is said, not shown as a dead button. */
export function TargetCard() {
  const { t } = useTranslation('backups');
  const { state, store } = useBackups();
  const { isBrowser, hasFolder } = useEdition();
  const folder = state.folder?.folder ?? '';

  const hint = !hasFolder
    ? t('target.browser')
    : folder === ''
      ? isBrowser
        ? t('target.none')
        : t('target.noneDesktop')
      : folder;
  return (
    <Card className={styles['target']}>
      <SettingRow
        hint={
          <>
            <bdi>{hint}</bdi>
            {isBrowser && hasFolder && folder !== '' && (
              <>
                <br />
                {t('target.browserFolder')}
              </>
            )}
          </>
        }
        control={
          hasFolder ? (
            <Stack direction="row" gap={2}>
              {!isBrowser && state.folder?.exists === true && (
                <Button
                  size="sm"
                  variant="text"
                  icon="folder-open"
                  onPress={() => {
                    void store.showFolder();
                  }}
                >
                  {t('target.show')}
                </Button>
              )}
              <Button
                size="sm"
                isDisabled={state.running !== null}
                onPress={() => {
                  void store.chooseFolder();
                }}
              >
                {folder === '' ? t('target.choose') : t('target.change')}
              </Button>
            </Stack>
          ) : null
        }
      >
        {t('target.title')}
      </SettingRow>
    </Card>
  );
}
