import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { useFormat } from '@renderer/i18n/useFormat';
import { useToday } from '@renderer/hooks/useClock';
import { Card, CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import { ConsentList } from './ConsentList';
import { LinkList } from './LinkList';
import type { PersonParts } from './personParts';
import styles from './PersonScreen.module.css';
import { ReachList } from './ReachList';
import { useOwnFields } from './useOwnFields';

type WhoCardProps = {
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly isReadOnly?: boolean;
  /** More of what is known, from another feature. */
  readonly facts?: PersonParts['facts'];
  /** When and how the person likes to be reached. */
  readonly habits?: PersonParts['habits'];
  /** On what ground the data are kept. */
  readonly privacy?: PersonParts['privacy'];
};

/** Who this is: how to reach them, what matters, ties, consents, own fields. */
export function WhoCard({
  contact,
  onEdit,
  isReadOnly = false,
  facts: Facts,
  habits: Habits,
  privacy: Privacy,
}: WhoCardProps) {
  const { t } = useTranslation('person');
  const format = useFormat();
  const today = useToday();
  const fields = useOwnFields();
  const filled = fields.filter(({ id }) => (contact.custom[id] ?? '') !== '');
  const preferences = [
    ...contact.likes.map((like) => ({ ...like, isLiked: true })),
    ...contact.dislikes.map((dislike) => ({ ...dislike, isLiked: false })),
  ];
  return (
    <Card isFilling>
      <CardSection
        title={t('reach.title')}
        actions={
          isReadOnly ? undefined : (
            <IconButton icon="pencil" size="sm" label={t('edit')} onPress={onEdit} />
          )
        }
      >
        <ReachList contact={contact} />
        {Facts === undefined ? null : <Facts contact={contact} isReadOnly={isReadOnly} />}
      </CardSection>
      <CardSection title={t('matters.title')}>
        {preferences.length === 0 && contact.about === '' && contact.tags.length === 0 ? (
          <Text ink="quiet" size={3}>
            {t('matters.none')}
          </Text>
        ) : (
          <ul aria-label={t('matters.title')} className={styles['matters']}>
            {preferences.map(({ id, text, notedOn, isLiked }) => (
              <li
                key={id}
                title={
                  notedOn === null
                    ? undefined
                    : t('matters.notedOn', { day: format.relativeDay(notedOn, today) })
                }
              >
                <Icon name={isLiked ? 'heart' : 'ban'} size={16} />
                <span>
                  {isLiked ? null : <VisuallyHidden>{t('matters.disliked')} </VisuallyHidden>}
                  <bdi>{text}</bdi>
                </span>
              </li>
            ))}
            {contact.about === '' ? null : (
              <li>
                <Icon name="info" size={16} />
                <span className={styles['about']} dir="auto">
                  {contact.about}
                </span>
              </li>
            )}
          </ul>
        )}
        {contact.tags.length === 0 ? null : (
          <div className={styles['tags']}>
            {contact.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
        )}
      </CardSection>
      {Habits === undefined ? null : <Habits contact={contact} isReadOnly={isReadOnly} />}
      <LinkList contact={contact} isReadOnly={isReadOnly} />
      {filled.length === 0 ? null : (
        <CardSection>
          <dl className={styles['fields']}>
            {filled.map(({ id, label }) => (
              <div key={id}>
                <dt dir="auto">{label}</dt>
                <dd dir="auto">{contact.custom[id]}</dd>
              </div>
            ))}
          </dl>
        </CardSection>
      )}
      <ConsentList contact={contact} isReadOnly={isReadOnly} />
      {Privacy === undefined ? null : <Privacy contact={contact} isReadOnly={isReadOnly} />}
    </Card>
  );
}
