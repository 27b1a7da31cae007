import { useContext, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { rememberOpened } from '@renderer/hooks/recentPeople';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useCommands, usePossibleCommands } from '@renderer/hooks/useCommands';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import type { CallLight } from '@renderer/i18n/callLight';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Light } from '@renderer/ui/Light';
import type { IconName } from '@renderer/ui/icons';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import { PersonFace } from './PersonFace';
import styles from './PersonPreview.module.css';
import { useLinks } from './useLinks';
import { usePreview, type Preview } from './usePreview';

type PersonPreviewProps = {
  readonly person: PersonSummary;
  /** Whether now is a moment to call; `null` where there is nothing to tell. */
  readonly light: CallLight | null;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** What they have collected, from another feature. */
  readonly points?: ComponentType<{ readonly id: ContactId }> | undefined;
};

/** Items shown of each list; the whole page has the rest. */
const SHOWN_ITEMS = 3;

/** Reasons said of a moment; the person's page has all. */
const SHOWN_REASONS = 2;

/** The person with the bar in the list, in short. */
export function PersonPreview({
  person,
  light,
  onOpen,
  onClose,
  points: Points,
}: PersonPreviewProps) {
  const { t } = useTranslation('people');
  const preview = usePreview(person.id);
  return (
    <Card isFilling>
      <CardSection>
        <PreviewHead person={person} light={light} onClose={onClose} />
      </CardSection>
      {Points === undefined ? null : <Points id={person.id} />}
      {preview === null ? null : <Matters preview={preview} />}
      {preview === null ? null : <Promises preview={preview} />}
      {preview === null ? null : <Latest preview={preview} />}
      <CardSection>
        <Button variant="text" keys="⏎" className={styles['flush']} onPress={onOpen}>
          {t('preview.openWhole')}
        </Button>
      </CardSection>
    </Card>
  );
}

function PreviewHead({
  person,
  light,
  onClose,
}: Pick<PersonPreviewProps, 'person' | 'light' | 'onClose'>) {
  const { t } = useTranslation(['people', 'common']);
  const name = person.name === '' ? t('common:untitled') : person.name;
  const where = [person.organisation, person.place]
    .filter((text) => text !== '' && text !== name)
    .join(', ');
  const hasNative = person.nativeName !== '' && person.nativeName !== person.name;
  return (
    <div className={styles['head']}>
      <div className={styles['who']}>
        <PersonFace person={person} size="lg" />
        <div className={styles['names']}>
          <PersonName as="h2" size="lg" name={name} />
          {hasNative ? (
            <span className={styles['native']}>
              <bdi lang={person.languages[0]} dir="auto">
                {person.nativeName}
              </bdi>
            </span>
          ) : null}
          {where === '' ? null : (
            <Text ink="muted" size={3}>
              <bdi>{where}</bdi>
            </Text>
          )}
        </div>
        <span className={styles['close']}>
          <IconButton icon="x" label={t('preview.close')} onPress={onClose} />
        </span>
      </div>
      {light === null ? null : (
        <p className={styles['moment']}>
          <Light state={light.tone} />
          <span>
            <b>{light.word}</b>
            {light.reasons.length === 0
              ? null
              : ` ${light.reasons.slice(0, SHOWN_REASONS).join(' ')}`}
          </span>
        </p>
      )}
      <Actions person={person} name={name} />
      {person.tags.length === 0 ? null : (
        <div className={styles['tags']}>
          {person.tags.map((tag) => (
            <Tag key={tag}>
              <bdi>{tag}</bdi>
            </Tag>
          ))}
        </div>
      )}
    </div>
  );
}

function Actions({ person, name }: { readonly person: PersonSummary; readonly name: string }) {
  const { t } = useTranslation('people');
  const links = useLinks();
  const commands = useCommands();
  const preferences = useContext(PreferencesContext);
  const possible = usePossibleCommands();
  const canNote = possible.has('note');
  const canBook = possible.has('points');
  if (!canNote && !canBook && person.phone === '' && person.email === '') return null;
  const labelled = (action: 'points' | 'note' | 'call' | 'write') => ({
    label: t(`preview.${action}For`, { name: isolate(name) }),
    children: t(`preview.${action}`),
  });
  return (
    <div className={styles['actions']}>
      {canBook ? (
        <Button
          variant="gold"
          size="sm"
          icon="stamp"
          onPress={() => {
            // Points go to whoever was opened last.
            rememberOpened(preferences, person.id);
            commands.run('points');
          }}
          {...labelled('points')}
        />
      ) : null}
      {canNote ? (
        <Button
          variant="fill"
          size="sm"
          icon="note"
          onPress={() => {
            // A note goes to whoever was opened last.
            rememberOpened(preferences, person.id);
            commands.run('note');
          }}
          {...labelled('note')}
        />
      ) : null}
      {person.phone === '' ? null : (
        <Button
          variant="fill"
          size="sm"
          icon="phone"
          onPress={() => void links.call(person)}
          {...labelled('call')}
        />
      )}
      {person.email === '' ? null : (
        <Button
          variant="fill"
          size="sm"
          icon="mail"
          onPress={() => void links.write(person)}
          {...labelled('write')}
        />
      )}
    </div>
  );
}

function Matters({ preview: { contact } }: { readonly preview: Preview }) {
  const { t } = useTranslation(['people', 'contacts']);
  const facts: readonly { id: string; icon: IconName; text: string; kind: string }[] = [
    ...contact.likes.slice(0, SHOWN_ITEMS).map(({ id, text }) => ({
      id,
      icon: 'heart' as const,
      text,
      kind: t('contacts:field.likes'),
    })),
    ...contact.dislikes.slice(0, SHOWN_ITEMS).map(({ id, text }) => ({
      id,
      icon: 'ban' as const,
      text,
      kind: t('contacts:field.dislikes'),
    })),
    ...(contact.about === ''
      ? []
      : [{ id: 'about', icon: 'info' as const, text: contact.about, kind: '' }]),
  ];
  if (facts.length === 0) return null;
  return (
    <CardSection title={t('preview.matters')}>
      <ul className={styles['facts']}>
        {facts.map(({ id, icon, text, kind }) => (
          <li key={id}>
            <Icon name={icon} size={16} />
            {kind === '' ? null : <VisuallyHidden>{`${kind}: `}</VisuallyHidden>}
            <bdi className={styles['said']}>{text}</bdi>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Promises({ preview: { promises } }: { readonly preview: Preview }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const today = useToday();
  if (promises.length === 0) return null;
  return (
    <CardSection title={t('preview.promises', { count: promises.length })}>
      <ul className={styles['facts']}>
        {promises.slice(0, SHOWN_ITEMS).map((promise) => (
          <li key={promise.id}>
            <Icon name="handshake" size={16} />
            <span>
              <bdi>{promise.text}</bdi>
              {promise.dueOn === null ? null : (
                <span className={styles['when']}>
                  <Text ink={promise.dueOn < today ? 'danger' : 'quiet'} size={2}>
                    {format.relativeDay(promise.dueOn, today)}
                  </Text>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Latest({ preview: { latest } }: { readonly preview: Preview }) {
  const { t } = useTranslation(['people', 'contacts']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  return (
    <CardSection title={t('preview.last')}>
      {latest === null ? (
        <Text ink="quiet" size={3}>
          {t('preview.none')}
        </Text>
      ) : (
        <>
          <p className={styles['said']} dir="auto">
            {latest.text}
          </p>
          <span className={styles['when']}>
            <Text ink="quiet" size={2}>
              {t('preview.lastWhen', {
                kind: t(`contacts:interaction.${latest.kind}`),
                day: format.relativeDay(format.dayOf(latest.happenedAt, zone), today),
              })}
            </Text>
          </span>
        </>
      )}
    </CardSection>
  );
}
