import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { MomentWorld } from '@shared/domain/culture/moment';
import { hrefOf } from '@renderer/hooks/route';
import { isolate } from '@renderer/i18n/isolate';
import { useCareSentence } from '@renderer/i18n/useCareSentence';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Face } from '@renderer/ui/Face';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import styles from './Trip.module.css';
import { usePhotoUrl } from './usePhotoUrl';
import type { TripFacts } from './useTripFacts';
import type { TripPerson } from './useTripPeople';
import { useTripText } from './useTripText';

type TripPersonCardProps = {
  readonly one: TripPerson;
  /** `undefined` until it is read. */
  readonly facts: TripFacts | undefined;
  readonly world: MomentWorld | undefined;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onPlan: () => void;
  readonly onRemove: () => void;
};

/** Somebody to see: why, where, what to have in mind, and when they are there. */
export function TripPersonCard({
  one,
  facts,
  world,
  from,
  to,
  isChosen,
  onChoose,
  onPlan,
  onRemove,
}: TripPersonCardProps) {
  const { t } = useTranslation(['trip', 'common']);
  const text = useTripText();
  const care = useCareSentence();
  const { person, bar } = one;
  const photo = usePhotoUrl(person.hasPhoto ? one.id : null);
  const name = person.name || t('common:untitled');
  const why = bar === 'blocked' ? [] : text.why(one);

  return (
    <li className={styles['person']} data-chosen={isChosen ? '' : undefined}>
      <Checkbox
        label={t('choose', { name: isolate(name) })}
        isSelected={isChosen}
        isDisabled={bar === 'blocked'}
        onChange={onChoose}
      />
      <Face id={one.id} initials={person.initials} isSample={person.isSample} photo={photo} />
      <div className={styles['about']}>
        <div className={styles['top']}>
          <a href={hrefOf({ place: 'person', id: one.id })} className={styles['link']}>
            <PersonName
              name={name}
              {...(person.nativeName !== '' && person.nativeName !== name
                ? { native: { text: person.nativeName, lang: person.languages[0] } }
                : {})}
            />
          </a>
          {person.organisation === '' || person.organisation === name ? null : (
            <bdi className={styles['quiet']}>{person.organisation}</bdi>
          )}
          {one.care === null || bar !== null ? null : <Tag>{care.tag(one.care.name)}</Tag>}
          {bar === null ? null : (
            <Tag tone="warn" icon="ban">
              {t(`bar.${bar}`)}
            </Tag>
          )}
        </div>
        {why.map((sentence) => (
          <p key={sentence} className={styles['why']}>
            {sentence}
          </p>
        ))}
        {facts === undefined || bar === 'blocked' ? null : (
          <Facts facts={facts} world={world} from={from} to={to} />
        )}
      </div>
      <div className={styles['acts']}>
        <Button
          size="sm"
          icon="calendar-plus"
          label={t('planOf', { name: isolate(name) })}
          isDisabled={bar === 'blocked'}
          onPress={onPlan}
        >
          {t('plan')}
        </Button>
        <IconButton
          icon="x"
          size="sm"
          label={t('remove', { name: isolate(name) })}
          onPress={onRemove}
        />
      </div>
    </li>
  );
}

type FactsProps = Pick<TripPersonCardProps, 'world' | 'from' | 'to'> & {
  readonly facts: TripFacts;
};

function Facts({ facts, world, from, to }: FactsProps) {
  const { t } = useTranslation('trip');
  const text = useTripText();
  const { contact } = facts;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [t('fact.promises'), text.promises(facts)],
    [t('fact.address'), [text.address(contact)]],
    [t('fact.phone'), [text.phone(contact)]],
    ...(world === undefined || from === null
      ? []
      : [
          [t('fact.days'), text.days(facts, world, from, to ?? from)] as const,
          [t('fact.hours'), [text.hours(facts, world, from, to ?? from)]] as const,
        ]),
    [t('fact.likes'), [text.likes(contact)]],
    [t('fact.dislikes'), [text.dislikes(contact)]],
    [t('fact.about'), [contact.about]],
    [t('fact.gifts'), text.gifts(facts, true)],
    [t('fact.lastContact'), [text.lastContact(facts) || t('never')]],
  ];
  return (
    <dl className={styles['facts']}>
      {rows
        .map(([label, lines]) => [label, lines.filter((line) => line.trim() !== '')] as const)
        .filter(([, lines]) => lines.length > 0)
        .map(([label, lines]) => (
          <div key={label}>
            <dt>{label}</dt>
            {lines.map((line) => (
              <dd key={line} dir="auto">
                {line}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
