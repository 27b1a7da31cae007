import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhatsNew } from '@renderer/features/settings/WhatsNew';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { StartNewsContext } from './startNews';

/** After an update: which release this is now, and what it brings, until it is closed. */
export function UpdateBand() {
  const { t } = useTranslation(['news', 'common']);
  const { updated } = useContext(StartNewsContext);
  const [isClosed, setIsClosed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  if (updated === null) return null;
  return (
    <>
      {isClosed ? null : (
        <Notice
          tone="info"
          icon="star"
          announce="status"
          layout="inline"
          title={t('band', { version: updated.to })}
          actions={
            <>
              <Button size="sm" onPress={() => setIsOpen(true)}>
                {t('show')}
              </Button>
              <Button size="sm" variant="quiet" onPress={() => setIsClosed(true)}>
                {t('common:action.close')}
              </Button>
            </>
          }
        />
      )}
      {isOpen ? (
        <WhatsNew
          since={updated.from}
          onClose={() => {
            setIsOpen(false);
            setIsClosed(true);
          }}
        />
      ) : null}
    </>
  );
}
