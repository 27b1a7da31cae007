import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import { Icon } from '@renderer/ui/Icon';
import { Tag } from '@renderer/ui/Tag';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Segments.module.css';
import { usePersonSegments } from './usePersonSegments';

type PersonSegmentsProps = {
  readonly contact: Contact;
  /** The address of a group's people. */
  readonly hrefOf: (id: SegmentId) => string;
};

/** In which groups somebody is, in quiet; nothing without any. */
export function PersonSegments({ contact, hrefOf }: PersonSegmentsProps) {
  const { t } = useTranslation('segments');
  const segments = usePersonSegments(contact.id);
  if (segments.length === 0) return null;
  return (
    <div className={styles['groupsOfPerson']}>
      <Icon name="users" size={16} />
      <VisuallyHidden>{t('person.title')}</VisuallyHidden>
      {segments.map(({ id, name }) => (
        <a
          key={id}
          href={hrefOf(id)}
          className={styles['groupLink']}
          aria-label={t('person.open', { name })}
        >
          <Tag>
            <bdi>{name}</bdi>
          </Tag>
        </a>
      ))}
    </div>
  );
}
