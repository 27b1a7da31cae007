import { useTranslation } from 'react-i18next';
import type { PlaceState } from '@shared/domain/backups/files';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { usePlaceName } from './usePlaceName';
import { useBackups } from './useBackups';
import { useEdition } from './useEdition';
import { useBackupStatus } from './useBackupStatus';

/** Less room than this is worth a word. */
const LITTLE_SPACE = 1e9;

/** What wants the owner's eye: a full disk, no second place, fewer people than before without a reason. */
export function StatusNotices() {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const placeName = usePlaceName();
  const { isBrowser, hasFolder } = useEdition();
  const { state, store } = useBackups();
  const status = useBackupStatus();
  const { overview } = state;
  if (overview === null) return null;
  const { held } = overview;
  const asksForSecond =
    status.kind === 'done' && status.second.kind === 'none' && status.second.isOverdue;
  const tight = [overview.first, overview.second].filter(
    (place): place is PlaceState =>
      place !== null && place.freeBytes !== null && place.freeBytes < LITTLE_SPACE,
  );
  return (
    <>
      {held !== null && (
        <Notice
          tone="warn"
          icon="triangle-alert"
          title={t('held.title')}
          announce="status"
          actions={
            <Button size="sm" onPress={() => void store.acceptFall()}>
              {t('held.accept')}
            </Button>
          }
        >
          {held.peopleNow < held.peopleBefore
            ? t('held.people', { before: held.peopleBefore, count: held.peopleNow })
            : t('held.entries', { before: held.entriesBefore, count: held.entriesNow })}
        </Notice>
      )}
      {tight.map(({ folder, freeBytes }) => (
        <Notice key={folder} tone="warn" icon="info">
          {t('space', { folder: placeName(folder), free: format.fileSize(freeBytes ?? 0) })}
        </Notice>
      ))}
      {asksForSecond && (
        <Notice
          icon="info"
          actions={
            hasFolder ? (
              <Button size="sm" onPress={() => void store.chooseFolder('second')}>
                {t('target.choose')}
              </Button>
            ) : (
              <Button size="sm" onPress={() => void store.saveNewest(t('restore.filter'))}>
                {t('target.save')}
              </Button>
            )
          }
        >
          {!isBrowser ? t('second.ask') : hasFolder ? t('second.askBrowser') : t('second.askFile')}
        </Notice>
      )}
    </>
  );
}
