import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { IconButton } from '@renderer/ui/IconButton';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { Stack } from '@renderer/ui/Stack';
import styles from './Exchange.module.css';
import { keyOfChoice, usePart, type Part, type PartChoice } from './usePart';

/** Somebody is found by typing. */
export type PickerProps = {
  readonly label: string;
  readonly emptyText: string;
  readonly onPick: (person: PersonSummary) => void;
  readonly autoFocus?: boolean;
};

type PartDialogProps = {
  readonly canSeal: boolean;
  /** How somebody is picked by name. */
  readonly picker: ComponentType<PickerProps>;
  readonly onWrite: (part: Part, isSealed: boolean) => void;
  readonly onClose: () => void;
};

/** Chooses who goes along in a file for a laptop that needs only some of the people. */
export function PartDialog({ canSeal, picker: Picker, onWrite, onClose }: PartDialogProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const format = useFormat();
  const [chosen, setChosen] = useState<PartChoice | null>(null);
  const [picked, setPicked] = useState<readonly PersonSummary[]>([]);
  const [isSample, setIsSample] = useState(false);
  const [isWithBooks, setIsWithBooks] = useState(true);
  const { choices, people } = usePart(chosen);
  const all = choices.status === 'ready' ? choices.value : [];
  const ofChoice = people.status === 'ready' ? people.value : [];
  const ids = [...new Set([...ofChoice, ...picked.map(({ id }) => id)])];
  const labelOf = (choice: PartChoice): string => {
    switch (choice.kind) {
      case 'segment':
        return choice.name;
      case 'country':
        return t('exchange:part.counted', {
          name: format.country(choice.country),
          count: choice.count,
        });
      case 'city':
        return t('exchange:part.counted', { name: choice.city, count: choice.count });
    }
  };
  const groups = KINDS.map(({ kind, word }) => ({
    title: t(`exchange:part.${word}`),
    options: all
      .filter((choice) => choice.kind === kind)
      .map((choice) => ({ id: keyOfChoice(choice), label: labelOf(choice) })),
  })).filter(({ options }) => options.length > 0);
  const isEmpty = ids.length === 0;
  const part: Part = { ids, isWithBooks };
  const handlePick = (person: PersonSummary): void => {
    setIsSample(person.isSample);
    if (person.isSample || picked.some(({ id }) => id === person.id)) return;
    setPicked([...picked, person]);
  };
  const nameOf = ({ name }: PersonSummary): string => (name === '' ? t('common:untitled') : name);
  return (
    <Dialog
      isOpen
      title={t('exchange:part.title')}
      lead={t('exchange:part.lead')}
      closeLabel={t('common:action.close')}
      width={560}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          {canSeal && (
            <Button isDisabled={isEmpty} onPress={() => onWrite(part, true)}>
              {t('exchange:part.sealed')}
            </Button>
          )}
          <Button variant="primary" isDisabled={isEmpty} onPress={() => onWrite(part, false)}>
            {t('exchange:part.write')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Select
          autoFocus
          label={t('exchange:part.who')}
          placeholder={t('exchange:part.placeholder')}
          value={chosen === null ? null : keyOfChoice(chosen)}
          groups={groups}
          onChange={(key) => setChosen(all.find((choice) => keyOfChoice(choice) === key) ?? null)}
        />
        <Picker
          // Empty again for the next name.
          key={picked.length}
          label={t('exchange:part.pick')}
          emptyText={t('exchange:part.nobody')}
          autoFocus={picked.length > 0}
          onPick={handlePick}
        />
        {picked.length > 0 && (
          <ul className={styles['picked']} aria-label={t('exchange:part.picked')}>
            {picked.map((person) => (
              <li key={person.id} className={styles['pickedPerson']}>
                <bdi>{nameOf(person)}</bdi>
                <IconButton
                  icon="x"
                  size="sm"
                  label={t('exchange:part.unpick', { name: nameOf(person) })}
                  onPress={() => setPicked(picked.filter(({ id }) => id !== person.id))}
                />
              </li>
            ))}
          </ul>
        )}
        <Checkbox
          isSelected={isWithBooks}
          onChange={setIsWithBooks}
          detail={t('exchange:part.booksHint')}
        >
          {t('exchange:part.books')}
        </Checkbox>
        <p role="status">
          {isSample
            ? t('exchange:part.sample')
            : (chosen !== null || picked.length > 0) && people.status === 'ready'
              ? isEmpty
                ? t('exchange:part.nobody')
                : t('exchange:part.people', { count: ids.length })
              : ''}
        </p>
      </Stack>
    </Dialog>
  );
}

const KINDS = [
  { kind: 'segment', word: 'groups' },
  { kind: 'country', word: 'countries' },
  { kind: 'city', word: 'cities' },
] as const;
