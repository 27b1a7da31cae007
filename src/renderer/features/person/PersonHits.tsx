import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import styles from './Note.module.css';

type PersonHitsProps = {
  readonly label: string;
  readonly people: readonly PersonSummary[];
  /** The one that Enter takes. */
  readonly active: number;
  readonly onPick: (person: PersonSummary) => void;
};

/** People found by typing, one of them preselected; the field above keeps the focus. */
export function PersonHits({ label, people, active, onPick }: PersonHitsProps) {
  const { t } = useTranslation('common');
  return (
    <ul className={styles['hits']} aria-label={label}>
      {people.map((person, index) => (
        <li key={person.id}>
          <button
            type="button"
            // The first is taken by Enter; it need not be reached by Tab as well.
            data-active={index === active ? '' : undefined}
            aria-current={index === active}
            onClick={() => {
              onPick(person);
            }}
          >
            <Face id={person.id} initials={person.initials} size="sm" isSample={person.isSample} />
            <PersonName
              name={person.name === '' ? t('untitled') : person.name}
              size="sm"
              {...(person.nativeName === '' || person.nativeName === person.name
                ? {}
                : { native: { text: person.nativeName, lang: person.languages[0] } })}
            />
            <Text ink="muted" size={3} dir="auto">
              {[person.organisation, person.place]
                .filter((part) => part !== '' && part !== person.name)
                .join(', ')}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The preselected hit after an arrow key; `null` for other keys. Goes round at both ends. */
export function movedBy(key: string, active: number, count: number): number | null {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  return (active + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
