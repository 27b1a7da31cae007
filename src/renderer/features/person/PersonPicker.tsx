import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { SearchField } from '@renderer/ui/SearchField';
import { Text } from '@renderer/ui/Text';
import styles from './Note.module.css';
import { movedBy, PersonHits } from './PersonHits';
import { usePersonSearch } from './usePersonSearch';

type PersonPickerProps = {
  readonly label: string;
  readonly emptyText: string;
  /** Left out of the hits. */
  readonly exceptId?: ContactId | undefined;
  readonly onPick: (person: PersonSummary) => void;
  readonly autoFocus?: boolean | undefined;
};

/** Somebody found by typing; the arrows choose, Enter takes. */
export function PersonPicker({ label, emptyText, exceptId, onPick, autoFocus }: PersonPickerProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { people, isCurrent } = usePersonSearch(text);
  const hits = people.filter(({ id }) => id !== exceptId);
  const active = Math.min(chosen, Math.max(0, hits.length - 1));
  return (
    <div className={styles['picker']}>
      <SearchField
        label={label}
        placeholder={label}
        clearLabel={t('clearSearch')}
        value={text}
        onChange={(next) => {
          setText(next);
          setChosen(0);
        }}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          const next = movedBy(event.key, active, hits.length);
          if (next === null) return;
          event.preventDefault();
          setChosen(next);
        }}
        onEnter={() => {
          const hit = hits[active];
          if (hit && isCurrent) onPick(hit);
        }}
      />
      <PersonHits label={label} people={hits} active={active} onPick={onPick} />
      {text.trim() !== '' && isCurrent && hits.length === 0 ? (
        <Text ink="quiet" size={3}>
          {emptyText}
        </Text>
      ) : null}
    </div>
  );
}
