import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { initialsOf } from '@shared/domain/people/folding';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Dialog } from '@renderer/ui/Dialog';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Trash.module.css';
import { useTrash, type Trashed } from './useTrash';

/** The trash: bring somebody back, or remove them for good after a question. */
export function Trash() {
  const { t } = useTranslation(['trash', 'common']);
  const { people, bringBack, remove } = useTrash();
  const toasts = useToasts();
  /** Who is asked about; empty while nobody is. */
  const [asking, setAsking] = useState<readonly Contact[]>([]);

  if (people.status === 'loading') return <Skeleton label={t('common:loading')} />;
  const nameOf = (contact: Contact): string =>
    contact.name || contact.nativeName || contact.organisation || t('common:untitled');

  const handleBack = async (contact: Contact) => {
    const batchId = await bringBack(contact.id);
    toasts.show({
      text: (
        <Sentence say={(values) => t('broughtBack', values)} values={{ name: nameOf(contact) }} />
      ),
      batchId,
    });
  };
  const handleRemove = async () => {
    const ids: readonly ContactId[] = asking.map(({ id }) => id);
    setAsking([]);
    toasts.show({ text: t('removed', { count: await remove(ids) }) });
  };

  return (
    <>
      {people.value.length === 0 ? (
        <EmptyState title={t('empty')}>{t('lead')}</EmptyState>
      ) : (
        <>
          <div className={styles['head']}>
            <p className={styles['lead']}>{t('lead')}</p>
            <Button
              size="sm"
              variant="danger-line"
              onPress={() => setAsking(people.value.map(({ contact }) => contact))}
            >
              {t('emptyAll')}
            </Button>
          </div>
          <Card>
            <ul>
              {people.value.map((trashed) => (
                <TrashedRow
                  key={trashed.contact.id}
                  trashed={trashed}
                  name={nameOf(trashed.contact)}
                  onBringBack={() => void handleBack(trashed.contact)}
                  onRemove={() => setAsking([trashed.contact])}
                />
              ))}
            </ul>
          </Card>
        </>
      )}
      <Dialog
        isOpen={asking.length > 0}
        onClose={() => setAsking([])}
        title={t('question.title')}
        closeLabel={t('common:action.close')}
        width={480}
        isAlert
        footer={
          <>
            <Button autoFocus onPress={() => setAsking([])}>
              {t('common:action.cancel')}
            </Button>
            <Button variant="danger" onPress={() => void handleRemove()}>
              {t('remove')}
            </Button>
          </>
        }
      >
        <p>
          {asking.length === 1 ? (
            <Sentence
              say={(values) => t('question.one', values)}
              values={{ name: nameOf(asking[0]!) }}
            />
          ) : (
            t('question.all', { count: asking.length })
          )}
        </p>
      </Dialog>
    </>
  );
}

type TrashedRowProps = {
  readonly trashed: Trashed;
  readonly name: string;
  readonly onBringBack: () => void;
  readonly onRemove: () => void;
};

function TrashedRow({ trashed, name, onBringBack, onRemove }: TrashedRowProps) {
  const { t } = useTranslation('trash');
  const { contact, daysLeft } = trashed;
  return (
    <li className={styles['row']}>
      <Face id={contact.id} initials={initialsOf(name)} size="sm" isSample={contact.isSample} />
      <span className={styles['text']}>
        <PersonName name={name} size="sm" isTruncated />
        <span className={styles['left']}>
          {daysLeft === 0 ? t('lastDay') : t('daysLeft', { count: daysLeft })}
        </span>
      </span>
      <Button size="sm" label={t('bringBackLabel', { name: isolate(name) })} onPress={onBringBack}>
        {t('bringBack')}
      </Button>
      <Button
        size="sm"
        variant="danger-link"
        label={t('removeLabel', { name: isolate(name) })}
        onPress={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
