import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import styles from './Customs.module.css';
import { CustomsDialog } from './CustomsDialog';
import { useCustoms } from './useCustoms';
import { useCustomsLines } from './useCustomsLines';

type CustomsSectionProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** When and how somebody likes to be reached, in their own words; only a pencil where nothing is said. */
export function CustomsSection({ contact, isReadOnly }: CustomsSectionProps) {
  const { t } = useTranslation('customs');
  const { customs } = useCustoms(contact.id);
  const linesOf = useCustomsLines();
  const [isEditing, setIsEditing] = useState(false);
  if (customs === undefined) return null;
  const lines = customs === null ? [] : linesOf(customs);
  if (lines.length === 0 && isReadOnly) return null;
  return (
    <CardSection
      title={t('title')}
      actions={
        isReadOnly ? undefined : (
          <IconButton
            icon="pencil"
            size="sm"
            label={t('edit')}
            onPress={() => {
              setIsEditing(true);
            }}
          />
        )
      }
    >
      {lines.length === 0 ? (
        <Text ink="quiet" size={3}>
          {t('none')}
        </Text>
      ) : (
        <ul aria-label={t('title')} className={styles['lines']}>
          {lines.map(({ icon, text }) => (
            <li key={text}>
              <Icon name={icon} size={16} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {isEditing ? (
        <CustomsDialog
          contact={contact}
          customs={customs}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      ) : null}
    </CardSection>
  );
}
