import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';
import { useImportStore } from './useImport';

/** One answer for all rows that look like somebody and are not decided yet. */
export function DecideAll({ count }: { readonly count: number }) {
  const { t } = useTranslation('importing');
  const store = useImportStore();
  const entry = (
    id: 'same' | 'different' | 'later',
    label: string,
    icon: 'merge' | 'split' | 'clock',
  ) => ({
    id,
    label,
    icon,
    onAction: () => void store.decide('undecided', id, null),
  });
  return (
    <Menu
      label={t('check.decideAllTitle')}
      title={t('check.decideAllTitle')}
      placement="top end"
      trigger={
        <Button size="sm" iconEnd="chevron-down">
          {t('check.decideAll', { count })}
        </Button>
      }
      groups={[
        [
          entry('same', t('check.allSame'), 'merge'),
          entry('different', t('check.allDifferent'), 'split'),
          entry('later', t('check.allLater'), 'clock'),
        ],
      ]}
    />
  );
}
