import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { Face } from '@renderer/ui/Face';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import styles from './PeopleScreen.module.css';
import { useLinks } from './useLinks';
import { usePreview } from './usePreview';

type PersonPreviewProps = {
  readonly person: PersonSummary;
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

const SHOWN_LIKES = 3;

/** The person with the bar in the list, in short. */
export function PersonPreview({ person, onOpen, onClose }: PersonPreviewProps) {
  const { t } = useTranslation(['people', 'contacts', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const preview = usePreview(person.id);
  const links = useLinks();
  const name = person.name === '' ? t('common:untitled') : person.name;
  const where = [person.organisation, person.place].filter((text) => text !== '').join(', ');
  const likes = preview?.contact.likes.slice(0, SHOWN_LIKES) ?? [];
  const dislikes = preview?.contact.dislikes.slice(0, SHOWN_LIKES) ?? [];
  const about = preview?.contact.about ?? '';
  const latest = preview?.latest ?? null;

  return (
    <Card label={t('preview.label')} isFilling>
      <div className={styles['preview']}>
        <div className={styles['previewHead']}>
          <Face id={person.id} initials={person.initials} size="lg" isSample={person.isSample} />
          <div className={styles['previewName']}>
            <PersonName
              as="h2"
              size="lg"
              name={name}
              {...(person.nativeName !== '' && person.nativeName !== person.name
                ? { native: { text: person.nativeName, lang: person.languages[0] } }
                : {})}
            />
            {where === '' ? null : (
              <Text ink="muted" size={3} dir="auto">
                {where}
              </Text>
            )}
          </div>
          <IconButton icon="x" label={t('preview.close')} onPress={onClose} />
        </div>
        <div className={styles['previewActions']}>
          {person.phone === '' ? null : (
            <Button variant="fill" size="sm" icon="phone" onPress={() => void links.call(person)}>
              {t('preview.call')}
            </Button>
          )}
          {person.email === '' ? null : (
            <Button variant="fill" size="sm" icon="mail" onPress={() => void links.write(person)}>
              {t('preview.write')}
            </Button>
          )}
        </div>
        {person.tags.length === 0 ? null : (
          <div className={styles['previewActions']}>
            {person.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
        )}
      </div>
      {likes.length + dislikes.length === 0 && about === '' ? null : (
        <CardSection title={t('preview.matters')}>
          <ul className={styles['facts']}>
            {likes.map(({ id, text }) => (
              <li key={id}>
                <Icon name="heart" size={16} />
                <bdi>{text}</bdi>
              </li>
            ))}
            {dislikes.map(({ id, text }) => (
              <li key={id}>
                <Icon name="ban" size={16} />
                <bdi>{text}</bdi>
              </li>
            ))}
            {about === '' ? null : (
              <li>
                <Icon name="info" size={16} />
                <bdi className={styles['said']}>{about}</bdi>
              </li>
            )}
          </ul>
        </CardSection>
      )}
      {preview === null || preview.promises.length === 0 ? null : (
        <CardSection title={t('preview.promises', { count: preview.promises.length })}>
          <ul className={styles['facts']}>
            {preview.promises.slice(0, SHOWN_LIKES).map((promise) => (
              <li key={promise.id}>
                <Icon name="handshake" size={16} />
                <span>
                  <bdi>{promise.text}</bdi>
                  {promise.dueOn === null ? null : (
                    <>
                      {' · '}
                      <Text ink={promise.dueOn < today ? 'danger' : 'muted'}>
                        {format.relativeDay(promise.dueOn, today)}
                      </Text>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      <CardSection title={t('preview.last')}>
        {latest === null ? (
          <Text ink="quiet" size={3}>
            {preview === null ? '' : t('preview.none')}
          </Text>
        ) : (
          <>
            <p className={styles['said']} dir="auto">
              {latest.text}
            </p>
            <Text ink="quiet" size={2}>
              {`${t(`contacts:interaction.${latest.kind}`)}, ${format.relativeDay(format.dayOf(latest.happenedAt, zone), today)}`}
            </Text>
          </>
        )}
      </CardSection>
      <CardSection>
        <Button variant="text" keys="⏎" onPress={onOpen}>
          {t('preview.openWhole')}
        </Button>
      </CardSection>
    </Card>
  );
}
