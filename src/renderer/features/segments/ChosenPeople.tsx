import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { cx } from '@renderer/ui/cx';
import { Face } from '@renderer/ui/Face';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { SearchField } from '@renderer/ui/SearchField';
import { Text } from '@renderer/ui/Text';
import { VirtualList } from '@renderer/ui/VirtualList';
import styles from './Segments.module.css';
import { useChosen, usePeopleFound } from './useChosen';

type ChosenPeopleProps = {
  readonly ids: readonly ContactId[];
  readonly onChange: (ids: readonly ContactId[]) => void;
};

/** The people of a group, put in by hand: typing finds somebody, Enter takes. */
export function ChosenPeople({ ids, onChange }: ChosenPeopleProps) {
  const { t } = useTranslation(['segments', 'common']);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { people: found, isCurrent } = usePeopleFound(text);
  const hits = found.filter(({ id }) => !ids.includes(id));
  const active = Math.min(at, Math.max(0, hits.length - 1));
  const people = useChosen(ids);
  const nameOf = (person: PersonSummary): string => person.name || t('common:untitled');

  const take = (person: PersonSummary): void => {
    onChange([...ids, person.id]);
    setText('');
    setAt(0);
  };
  return (
    <div className={styles['fields']}>
      <div>
        <SearchField
          label={t('editor.search')}
          placeholder={t('editor.search')}
          clearLabel={t('common:clearSearch')}
          value={text}
          onChange={(next) => {
            setText(next);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            if (hits.length === 0) return;
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : hits.length - 1;
            setAt((active + step) % hits.length);
          }}
          onEnter={() => {
            const hit = hits[active];
            if (hit && isCurrent) take(hit);
          }}
        />
        {text.trim() === '' ? null : (
          <ul className={styles['hits']} aria-label={t('editor.search')}>
            {hits.map((person, index) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={cx(styles['person'], styles['hit'])}
                  data-active={index === active ? '' : undefined}
                  aria-current={index === active}
                  onClick={() => take(person)}
                >
                  <Row person={person} name={nameOf(person)} />
                </button>
              </li>
            ))}
          </ul>
        )}
        {text.trim() !== '' && isCurrent && hits.length === 0 ? (
          <Text as="p" ink="quiet" size={3}>
            {t('editor.noHit')}
          </Text>
        ) : null}
      </div>
      {ids.length === 0 ? (
        <Text as="p" ink="quiet" size={3}>
          {t('editor.choose0')}
        </Text>
      ) : (
        <div className={styles['chosen']}>
          <VirtualList
            label={t('editor.chosenList')}
            ids={people.map(({ id }) => id)}
            estimatedHeight={40}
            renderItem={(_id, index) => {
              const person = people[index];
              if (person === undefined) return null;
              return (
                <div className={styles['person']}>
                  <Row person={person} name={nameOf(person)} />
                  <IconButton
                    icon="x"
                    size="sm"
                    label={t('editor.removePerson', { name: nameOf(person) })}
                    onPress={() => onChange(ids.filter((id) => id !== person.id))}
                  />
                </div>
              );
            }}
          />
        </div>
      )}
    </div>
  );
}

function Row({ person, name }: { readonly person: PersonSummary; readonly name: string }) {
  return (
    <>
      <Face id={person.id} initials={person.initials} size="sm" isSample={person.isSample} />
      <PersonName name={name} size="sm" isTruncated />
      <Text ink="quiet" size={3} dir="auto" isTruncated>
        {[person.organisation, person.place]
          .filter((part) => part !== '' && part !== name)
          .join(', ')}
      </Text>
    </>
  );
}
