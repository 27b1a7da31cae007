import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { MessageId } from '@shared/domain/messages/message';
import { IconButton } from '@renderer/ui/IconButton';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Composer.module.css';
import { ComposerPane } from './ComposerPane';
import type { LetterWays } from './letterPaths';
import type { Occasion } from './occasion';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { useLetterSetting } from './useLetterSetting';
import type { Stamped } from './useSending';
import { useSubject, type Subject } from './useSubject';

type OneLetterProps = {
  readonly contactId: ContactId;
  readonly occasion: Occasion;
  /** The foot of the dialog, where the buttons go. */
  readonly foot: HTMLElement | null;
  readonly ways: LetterWays;
  /** @param name - How the person is called. */
  readonly onStamped: (name: string, stamped: Stamped) => void;
  /** It lies with those that are printed together; absent where it goes to the printer alone. */
  readonly onPiled?: ((name: string, id: MessageId) => void) | undefined;
  /** Goes on without writing; absent where there is nobody to go on to. */
  readonly onSkipped?: ((name: string, batchId: string | null) => void) | undefined;
  readonly onClose: () => void;
};

/** A letter to one person, once everything that it is made of is read. */
export function OneLetter(props: OneLetterProps) {
  const { t } = useTranslation(['messages', 'common']);
  const { contactId, occasion, onClose } = props;
  const subject = useSubject(contactId, occasion);
  const setting = useLetterSetting();
  if (subject.status === 'loading' || setting === null) {
    return (
      <div className={styles['waiting']}>
        <Skeleton label={t('common:loading')} />
      </div>
    );
  }
  if (subject.value === null) return <Instead onClose={onClose}>{t('gone')}</Instead>;
  return <Writing {...props} subject={subject.value} setting={setting} />;
}

type WritingProps = OneLetterProps & {
  readonly subject: Subject;
  readonly setting: LetterSetting;
};

function Writing({
  subject,
  setting,
  occasion,
  foot,
  ways,
  onStamped,
  onPiled,
  onSkipped,
  onClose,
}: WritingProps) {
  const { t } = useTranslation(['messages', 'common', 'print']);
  // As it was when it was opened: its own stamp does not take the letter away.
  const [wasReached] = useState(subject.isReached);
  const { contact } = subject;
  const { onPrint } = ways;
  const name = calledBy(contact) || t('common:untitled');
  if (wasReached) return <Instead onClose={onClose}>{t('reached', { name })}</Instead>;
  const leave = (go: () => void) => () => {
    onClose();
    go();
  };
  return (
    <ComposerPane
      subject={subject}
      occasion={occasion}
      setting={setting}
      foot={foot}
      paths={{
        onEditPerson: leave(() => {
          ways.onEditPerson(contact.id);
        }),
        onShop: leave(ways.onShop),
        onTemplates: ways.onTemplates && leave(ways.onTemplates),
      }}
      onStamped={(stamped) => {
        onStamped(name, stamped);
      }}
      onPrint={
        onPrint &&
        ((id) => {
          if (onPiled !== undefined) onPiled(name, id);
          else {
            onClose();
            onPrint([id]);
          }
        })
      }
      printLabel={t(onPiled === undefined ? 'print:letters.button' : 'print:letters.pile')}
      onSkipped={
        onSkipped &&
        ((batchId) => {
          onSkipped(name, batchId);
        })
      }
      onClose={onClose}
    />
  );
}

/** A sentence in place of a letter that cannot be written, with a way out. */
function Instead({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <div className={styles['waiting']}>
      <div className={styles['head']}>
        <p className={styles['title']}>{children}</p>
        <IconButton icon="x" label={t('action.close')} hasTooltip={false} onPress={onClose} />
      </div>
    </div>
  );
}
