import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { ContactId } from '@shared/domain/contacts/contact';
import { foldText } from '@shared/domain/people/folding';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { PersonName } from '@renderer/ui/PersonName';
import { SearchField } from '@renderer/ui/SearchField';
import { Tag } from '@renderer/ui/Tag';
import { VirtualList } from '@renderer/ui/VirtualList';
import styles from './Past.module.css';
import { STATE_TONES } from './stateTones';
import type { PastPeople, PastPerson } from './usePast';

type PastListProps = {
  readonly past: PastPeople;
  readonly chosen: ContactId | null;
  readonly onChoose: (id: ContactId) => void;
};

type Listed = PastPerson & { readonly name: string; readonly found: string };

/** Everybody as they were, with a search; who is different today is marked. */
export function PastList({ past, chosen, onChoose }: PastListProps) {
  const { t } = useTranslation(['past', 'common']);
  const format = useFormat();
  const [query, setQuery] = useState('');
  const [isOnlyDifferent, setIsOnlyDifferent] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const untitled = t('common:untitled');
  const everybody = useMemo(() => listed(past, untitled, format.compare), [past, untitled, format]);
  const different = everybody.filter(({ state }) => state !== 'same').length;
  const words = foldText(query).split(' ');
  const shown = everybody.filter(
    ({ state, found }) =>
      (!isOnlyDifferent || state !== 'same') && words.every((word) => found.includes(word)),
  );
  const byId = new Map(shown.map((one) => [one.id as string, one]));

  const move = (from: number, step: number): void => {
    const next = shown[from + step];
    if (next === undefined) return;
    onChoose(next.id);
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('button[data-person]') ?? [];
    [...buttons].find(({ dataset }) => dataset['person'] === next.id)?.focus();
  };

  return (
    <Card isFilling>
      <div className={styles['tools']}>
        <SearchField
          label={t('past:list.search')}
          placeholder={t('past:list.search')}
          clearLabel={t('past:list.clear')}
          value={query}
          onChange={setQuery}
        />
        <ChipGroup label={t('past:list.which')}>
          <ToggleChip
            isSelected={!isOnlyDifferent}
            count={format.number(everybody.length)}
            onChange={() => setIsOnlyDifferent(false)}
          >
            {t('past:list.all')}
          </ToggleChip>
          <ToggleChip
            isSelected={isOnlyDifferent}
            count={format.number(different)}
            onChange={() => setIsOnlyDifferent(true)}
          >
            {t('past:list.different')}
          </ToggleChip>
        </ChipGroup>
      </div>
      <div ref={list} className={styles['list']}>
        <VirtualList
          label={t('past:list.label', { count: everybody.length })}
          ids={shown.map(({ id }) => id)}
          estimatedHeight={52}
          empty={
            <p className={styles['none']} role="status">
              {t('past:list.none')}
            </p>
          }
          renderItem={(id, index) => {
            const person = byId.get(id);
            return person === undefined ? null : (
              <button
                type="button"
                className={styles['person']}
                data-person={id}
                aria-current={id === chosen || undefined}
                onClick={() => onChoose(person.id)}
                onKeyDown={(event) => {
                  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                  if (step === undefined) return;
                  event.preventDefault();
                  move(index, step);
                }}
              >
                <span className={styles['who']}>
                  <PersonName name={person.name} size="sm" isTruncated />
                  <span className={styles['quiet']} dir="auto">
                    {person.then.organisation || person.then.addresses[0]?.city}
                  </span>
                </span>
                {person.state === 'same' ? null : (
                  <Tag tone={STATE_TONES[person.state]}>{t(`past:state.${person.state}`)}</Tag>
                )}
              </button>
            );
          }}
        />
      </div>
      {past.cameSince === 0 ? null : (
        <p className={styles['since']}>{t('past:list.cameSince', { count: past.cameSince })}</p>
      )}
    </Card>
  );
}

function listed(
  { people }: PastPeople,
  untitled: string,
  compare: (a: string, b: string) => number,
): readonly Listed[] {
  return people
    .map((person): Listed => {
      const { then } = person;
      const name = calledBy(then) || untitled;
      const texts = [
        ...[then.name, then.nativeName, then.nickname, then.organisation],
        ...then.emails.map(({ address }) => address),
        ...then.phones.map(({ number }) => number),
        ...then.addresses.map(({ city }) => city),
        ...then.tags,
      ];
      return { ...person, name, found: foldText(texts.join(' ')) };
    })
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
