import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Button } from '@renderer/ui/Button';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { SearchField } from '@renderer/ui/SearchField';
import styles from './Forms.module.css';
import { useWhoSearch } from './useWhoSearch';

/** Somebody chosen. */
export type ChosenPerson = { readonly id: ContactId; readonly name: string };

type WhoFieldProps = {
  readonly label: string;
  readonly value: ChosenPerson | null;
  readonly onChange: (person: ChosenPerson | null) => void;
};

/** With whom: somebody found by typing, or nobody. The arrows choose, Enter takes. */
export function WhoField({ label, value, onChange }: WhoFieldProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { people, isCurrent } = useWhoSearch(value === null ? text : '');
  const active = Math.min(chosen, Math.max(0, people.length - 1));
  if (value !== null) {
    return (
      <div className={styles['who']}>
        <span className={styles['label']}>{label}</span>
        <PersonName name={value.name === '' ? t('common:untitled') : value.name} size="sm" />
        <Button
          size="sm"
          variant="quiet"
          icon="x"
          onPress={() => {
            setText('');
            onChange(null);
          }}
        >
          {t('form.nobody')}
        </Button>
      </div>
    );
  }
  const pick = (index: number): void => {
    const person = people[index];
    if (person && isCurrent) onChange({ id: person.id, name: person.name });
  };
  return (
    <div className={styles['stack']}>
      <span className={styles['label']} aria-hidden="true">
        {label} <span className={styles['quiet']}>{t('common:optional')}</span>
      </span>
      <SearchField
        label={label}
        placeholder={t('form.whoPlaceholder')}
        clearLabel={t('common:clearSearch')}
        value={text}
        onChange={(next) => {
          setText(next);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0 || people.length === 0) return;
          event.preventDefault();
          setChosen((active + step + people.length) % people.length);
        }}
        onEnter={() => pick(active)}
      />
      <ul className={styles['hits']} aria-label={label}>
        {people.map((person, index) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles['hit']}
              data-active={index === active ? '' : undefined}
              onClick={() => pick(index)}
            >
              <Face
                id={person.id}
                initials={person.initials}
                size="xs"
                isSample={person.isSample}
              />
              <PersonName
                name={person.name === '' ? t('common:untitled') : person.name}
                size="sm"
              />
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && isCurrent && people.length === 0 ? (
        <span className={styles['quiet']}>{t('form.whoNobody')}</span>
      ) : null}
    </div>
  );
}
