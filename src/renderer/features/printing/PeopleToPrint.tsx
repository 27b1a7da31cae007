import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { SearchField } from '@renderer/ui/SearchField';
import styles from './Printing.module.css';
import type { CardPerson } from './useCardPeople';
import { useFoundPeople } from './useFoundPeople';

type PeopleToPrintProps = {
  readonly people: readonly CardPerson[];
  readonly onAdd: (id: ContactId) => void;
  readonly onRemove: (id: ContactId) => void;
};

/** So many are named; the others are counted. */
const MOST_SHOWN = 60;

/** Whom the cards are for: who is there can be left out, others can join. */
export function PeopleToPrint({ people, onAdd, onRemove }: PeopleToPrintProps) {
  const { t } = useTranslation(['print', 'common']);
  const [text, setText] = useState('');
  const found = useFoundPeople(text);
  const hits = found.people.filter(({ id }) => people.every((person) => person.id !== id));
  const nameOf = (name: string): string => (name === '' ? t('common:untitled') : name);
  const add = (id: ContactId): void => {
    onAdd(id);
    setText('');
  };
  return (
    <Card
      title={people.length === 0 ? undefined : t('who.title', { count: people.length })}
      label={t('who.label')}
      className={styles['group']}
    >
      {people.length === 0 ? null : (
        <ul className={styles['people']}>
          {people.slice(0, MOST_SHOWN).map(({ id, name, number }) => (
            <li key={id} className={styles['person']}>
              <span className={styles['personText']}>
                <PersonName name={nameOf(name)} size="sm" isTruncated />
              </span>
              {number === null ? <span className={styles['quiet']}>{t('who.new')}</span> : null}
              <IconButton
                icon="x"
                label={t('who.remove', { name: nameOf(name) })}
                onPress={() => onRemove(id)}
              />
            </li>
          ))}
          {people.length > MOST_SHOWN ? (
            <li className={styles['quiet']}>
              {t('who.more', { count: people.length - MOST_SHOWN })}
            </li>
          ) : null}
        </ul>
      )}
      <SearchField
        label={people.length === 0 ? t('who.first') : t('who.add')}
        placeholder={people.length === 0 ? t('who.first') : t('who.add')}
        clearLabel={t('common:clearSearch')}
        value={text}
        onChange={setText}
        onEnter={() => {
          const [first] = hits;
          if (first && found.isCurrent) add(first.id);
        }}
      />
      {hits.length === 0 ? null : (
        <ul className={styles['hits']}>
          {hits.map(({ id, name }) => (
            <li key={id}>
              <Button variant="quiet" size="sm" icon="plus" isWide onPress={() => add(id)}>
                <PersonName name={nameOf(name)} size="sm" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {text.trim() !== '' && found.isCurrent && found.people.length === 0 ? (
        <p className={styles['quiet']}>{t('who.addEmpty')}</p>
      ) : null}
    </Card>
  );
}
