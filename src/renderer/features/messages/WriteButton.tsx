import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import type { MessagePurpose } from '@shared/domain/messages/message';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';
import { Button } from '@renderer/ui/Button';
import type { IconName } from '@renderer/ui/icons';
import { Menu } from '@renderer/ui/Menu';
import { useWritable, type Writable } from './useWritable';

type WriteButtonProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
};

const ICONS: Readonly<Partial<Record<MessagePurpose, IconName>>> = {
  birthday: 'cake',
  welcome: 'door',
  'check-in': 'help',
  apology: 'message-square-warning',
  'win-back': 'hourglass',
  announcement: 'mail',
  points: 'stamp',
  'consent-request': 'shield',
};

/** Writes to this person: first what for, then the letter. */
export function WriteButton({ contact, isReadOnly }: WriteButtonProps) {
  const { t } = useTranslation('messages');
  const openMessage = useOpenMessage();
  const writable = useWritable(contact);
  if (isReadOnly) return null;
  const entry = ({ isBegun, ...letter }: Writable) => {
    const what = t(`write.for.${letter.purpose}`);
    return {
      id: letter.purpose,
      icon: ICONS[letter.purpose],
      label: isBegun ? t('write.begun', { what }) : what,
      onAction: () => {
        openMessage({ contactIds: [contact.id], ...letter });
      },
    };
  };
  return (
    <Menu
      label={t('write.label')}
      title={t('write.label')}
      placement="bottom start"
      trigger={
        <Button icon="mail" iconEnd="chevron-down">
          {t('write.button')}
        </Button>
      }
      groups={[
        writable.filter(({ isBegun }) => isBegun).map(entry),
        writable.filter(({ isBegun }) => !isBegun).map(entry),
      ]}
    />
  );
}
