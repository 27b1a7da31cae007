import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Counter.module.css';
import { CounterFace } from './CounterFace';
import { useRecentFaces } from './useCounterPeople';

type RecentFacesProps = {
  readonly isLarge: boolean;
  readonly onPick: (person: PersonSummary) => void;
};

/** Who was here last, to be touched. */
export function RecentFaces({ isLarge, onPick }: RecentFacesProps) {
  const { t } = useTranslation(['counter', 'common']);
  const people = useRecentFaces();
  if (people.length === 0) return null;
  return (
    <section className={styles['recent']} aria-label={t('who.recent')}>
      <p className={styles['recentTitle']} aria-hidden="true">
        {t('who.recent')}
      </p>
      <ul className={styles['faces']}>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles['face']} onClick={() => onPick(person)}>
              <CounterFace person={person} size={isLarge ? 'xl' : 'md'} />
              <PersonName name={person.name || t('common:untitled')} size={isLarge ? 'md' : 'sm'} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
