import { useTranslation } from 'react-i18next';
import { ImportScreen } from '@renderer/features/importing/ImportScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigateInstead } from '@renderer/hooks/useRoute';

/** Bringing people in from a file; it ends among them. */
export function ImportPlace() {
  const { t } = useTranslation('importing');
  usePageTitle(t('title'));
  return (
    <ImportScreen
      onLeave={() => {
        navigateInstead({ place: 'people', query: '' });
      }}
    />
  );
}
