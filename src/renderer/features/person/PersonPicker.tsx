import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { SearchField } from '@renderer/ui/SearchField';
import { Text } from '@renderer/ui/Text';
import styles from './PersonScreen.module.css';
import { usePersonSearch } from './useTies';

type PersonPickerProps = {
  readonly label: string;
  readonly emptyText: string;
  /** Left out of the hits. */
  readonly exceptId?: ContactId | undefined;
  readonly onPick: (person: PersonSummary) => void;
  readonly autoFocus?: boolean | undefined;
};

/** Somebody found by typing; Enter takes the first. */
export function PersonPicker({ label, emptyText, exceptId, onPick, autoFocus }: PersonPickerProps) {
  const { t } = useTranslation('common');
  const { text, setText, people } = usePersonSearch();
  const hits = text.trim() === '' ? [] : people.filter(({ id }) => id !== exceptId);
  return (
    <div className={styles['picker']}>
      <SearchField
        label={label}
        placeholder={label}
        clearLabel={t('clearSearch')}
        value={text}
        onChange={setText}
        autoFocus={autoFocus}
        onEnter={() => {
          const [first] = hits;
          if (first) onPick(first);
        }}
      />
      <ul className={styles['hits']}>
        {hits.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => {
                onPick(person);
              }}
            >
              <Face
                id={person.id}
                initials={person.initials}
                size="sm"
                isSample={person.isSample}
              />
              <PersonName name={person.name === '' ? t('untitled') : person.name} size="sm" />
              <Text ink="muted" size={3} dir="auto">
                {person.place}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && hits.length === 0 ? (
        <Text ink="quiet" size={3}>
          {emptyText}
        </Text>
      ) : null}
    </div>
  );
}
