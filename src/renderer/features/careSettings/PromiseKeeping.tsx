import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import styles from './CareSettings.module.css';
import { PromiseKeepingDialog } from './PromiseKeepingDialog';
import { usePromiseKeeping } from './usePromiseKeeping';

/** How the shop kept its word lately, and to whom. */
export function PromiseKeeping() {
  const { t } = useTranslation('careSettings');
  const keeping = usePromiseKeeping();
  const [isOpen, setIsOpen] = useState(false);
  if (keeping === null) return null;
  const { us, them, ended } = keeping;
  const said = ([us, them] as const).flatMap(({ kept, broken }, side) =>
    kept + broken === 0
      ? []
      : [t(side === 0 ? 'kept.us' : 'kept.them', { kept, count: kept + broken })],
  );
  return (
    <div className={styles['kept']}>
      <p>{said.length === 0 ? t('kept.none') : said.join(' ')}</p>
      {ended.length === 0 ? null : (
        <Button
          size="sm"
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {t('kept.who')}
        </Button>
      )}
      {isOpen ? (
        <PromiseKeepingDialog
          keeping={keeping}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}
