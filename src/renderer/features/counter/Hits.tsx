import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useTierName } from '@renderer/i18n/useTierName';
import { cx } from '@renderer/ui/cx';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Counter.module.css';
import { CounterFace } from './CounterFace';
import { useHitTier } from './useHitTier';

type HitsProps = {
  readonly id: string;
  readonly people: readonly PersonSummary[];
  readonly active: number;
  readonly isLarge: boolean;
  readonly onPick: (person: PersonSummary) => void;
};

/** The id of one hit's element, for the field that speaks of it. */
export const hitId = (listId: string, index: number): string => `${listId}-${index}`;

/** Everybody the line can mean, the preselected one marked; arrow keys in the field move the mark. */
export function Hits({ id, people, active, isLarge, onPick }: HitsProps) {
  const { t } = useTranslation(['counter', 'common']);
  return (
    <div className={styles['chips']} role="listbox" id={id} aria-label={t('who.hits')}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={hitId(id, index)}
          role="option"
          aria-selected={index === active}
          className={cx(styles['chip'], styles['hit'])}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          <CounterFace person={person} size={isLarge ? 'md' : 'xs'} />
          <PersonName name={person.name || t('common:untitled')} size={isLarge ? 'md' : 'sm'} />
          {isLarge ? (
            <HitTier person={person} />
          ) : isAlone(person, people) ? null : (
            <HitPlace person={person} />
          )}
        </div>
      ))}
    </div>
  );
}

/** Whether the name alone tells them apart. */
const isAlone = ({ id, name }: PersonSummary, people: readonly PersonSummary[]): boolean =>
  people.every((other) => other.id === id || other.name !== name);

/** In front of customers, what tells two of one name apart is no address. */
function HitTier({ person }: { readonly person: PersonSummary }) {
  const tier = useHitTier(person.id);
  const tierName = useTierName();
  return tier === null ? null : <span className={styles['hitTier']}>{tierName(tier)}</span>;
}

function HitPlace({ person: { organisation, place, name } }: { readonly person: PersonSummary }) {
  const about = organisation === '' || organisation === name ? place : organisation;
  return about === '' ? null : (
    <span className={styles['hitTier']} dir="auto">
      {about}
    </span>
  );
}
