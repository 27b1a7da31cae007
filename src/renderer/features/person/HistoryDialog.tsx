import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useClock } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { ActSentence } from '@renderer/i18n/ActSentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { PersonName } from '@renderer/ui/PersonName';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import styles from './PersonScreen.module.css';
import { useHistory } from './useHistory';
import { useValueText } from './useValueText';

type HistoryDialogProps = { readonly contact: Contact; readonly onClose: () => void };

/** What was changed about a person, field by field; any old value can be put back. */
export function HistoryDialog({ contact, onClose }: HistoryDialogProps) {
  const { t } = useTranslation(['person', 'common']);
  const format = useFormat();
  const zone = useClock().zone();
  const toasts = useToasts();
  const { entries, putBack } = useHistory(contact.id);
  const { nameOf, textOf } = useValueText();

  const handlePutBack = async (changeId: string, field: string): Promise<void> => {
    const refusal = await putBack(changeId, field);
    toasts.show({
      text:
        refusal === null
          ? t('history.putBackToast', { field: nameOf(field) })
          : t(`history.problem.${refusal.code}`),
    });
  };

  return (
    <Dialog
      isOpen
      width={720}
      title={t('history.title')}
      lead={<PersonName name={calledBy(contact)} size="sm" />}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      isDismissable
    >
      {entries === null ? <Skeleton label={t('common:loading')} /> : null}
      {entries?.length === 0 ? <Text ink="quiet">{t('history.none')}</Text> : null}
      <ol className={styles['history']}>
        {entries?.map((entry) => (
          <li key={entry.changeId}>
            <div className={styles['historyHead']}>
              <span>
                {entry.direction === null ? null : <>{t(`history.${entry.direction}`)} </>}
                <ActSentence act={entry.act} />
              </span>
              <Text ink="quiet" size={2}>
                {format.moment(entry.happenedAt, zone)}
              </Text>
            </div>
            {entry.fields.map(({ field, before, after }) => (
              <div key={field} className={styles['historyField']}>
                <b>{nameOf(field)}</b>
                <span className={styles['oldValue']} dir="auto">
                  {textOf(field, before)}
                </span>
                <span aria-hidden="true">→</span>
                <span dir="auto">{textOf(field, after)}</span>
                <Button
                  size="sm"
                  variant="link"
                  label={t('history.putBackLabel', { field: nameOf(field) })}
                  onPress={() => void handlePutBack(entry.changeId, field)}
                >
                  {t('history.putBack')}
                </Button>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
