import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useClock } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Text } from '@renderer/ui/Text';
import styles from './Privacy.module.css';
import { useTakenBack } from './usePrivacySettings';

/** So many names are shown; a list that was brought in by mistake may have thousands. */
const SHOWN = 8;

/** People whom only the list of acts still has, and the way to erase them for good. Nothing where there are none. */
export function TakenBackCard() {
  const { t } = useTranslation(['privacySettings', 'errors']);
  const format = useFormat();
  const zone = useClock().zone();
  const toasts = useToasts();
  const { people, erase } = useTakenBack();
  const [going, setGoing] = useState<readonly ContactId[] | null>(null);
  if (people.length === 0) return null;
  const act = async (ids: readonly ContactId[]): Promise<void> => {
    setGoing(null);
    const count = await erase(ids);
    toasts.show({
      text: count === null ? t('errors:saving.title') : t('takenBack.done', { count }),
    });
  };
  return (
    <Card title={t('takenBack.title')} className={styles['group'] ?? ''}>
      <Text as="p" size={3}>
        {t('takenBack.lead')}
      </Text>
      <ul className={styles['cases']}>
        {people.slice(0, SHOWN).map(({ contactId, name, at }) => (
          <li key={contactId} className={styles['case']}>
            <div className={styles['caseText']}>
              <span dir="auto">{name}</span>
              <span className={styles['quiet']}>
                {t('takenBack.at', { day: format.day(format.dayOf(at, zone)) })}
              </span>
            </div>
            {people.length === 1 ? null : (
              <Button
                size="sm"
                variant="text"
                icon="eraser"
                label={t('takenBack.eraseOf', { name })}
                onPress={() => setGoing([contactId])}
              >
                {t('takenBack.erase', { count: 1 })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {people.length <= SHOWN ? null : (
        <Text ink="quiet" size={2}>
          {t('takenBack.more', { count: people.length - SHOWN })}
        </Text>
      )}
      <div>
        <Button
          size="sm"
          icon="eraser"
          onPress={() => setGoing(people.map(({ contactId }) => contactId))}
        >
          {t('takenBack.erase', { count: people.length })}
        </Button>
      </div>
      {going === null ? null : (
        <Dialog
          isOpen
          isAlert
          title={t('takenBack.sure', { count: going.length })}
          closeLabel={t('takenBack.keep')}
          onClose={() => setGoing(null)}
          footer={
            <>
              <Button autoFocus onPress={() => setGoing(null)}>
                {t('takenBack.keep')}
              </Button>
              <Spacer />
              <Button variant="danger" icon="eraser" onPress={() => void act(going)}>
                {t('takenBack.erase', { count: going.length })}
              </Button>
            </>
          }
        >
          <Text as="p">{t('takenBack.sureText')}</Text>
        </Dialog>
      )}
    </Card>
  );
}
