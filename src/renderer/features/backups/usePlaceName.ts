import { useTranslation } from 'react-i18next';
import { BROWSER_PLACE } from '@shared/domain/backups/files';
import { folderName } from './folderName';

/** What a person calls a place: the last part of its path, or the browser itself. */
export function usePlaceName(): (folder: string) => string {
  const { t } = useTranslation('backups');
  return (folder) => (folder === BROWSER_PLACE ? t('place.browser') : folderName(folder));
}
