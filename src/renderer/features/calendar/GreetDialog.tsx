import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Celebration, CelebrationPerson } from '@shared/domain/culture/celebration';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { greetedOn, standingAs } from './celebrations';
import styles from './Greetings.module.css';
import { useCelebrationName } from './useCelebrationName';
import { useComingUp } from './useComingUp';
import type { FeastNames } from './useOpenGreetings';
import { usePrepare, type ToPrepare } from './usePrepare';

type GreetDialogProps = {
  readonly from: IsoDate;
  /** 1 for a single day, else that many ahead. */
  readonly days: number;
  /** ISO 3166-1 alpha-2; empty for everybody. */
  readonly country: string;
  /** Only this celebration; absent for all. */
  readonly only?: string | undefined;
  /** The drafts are there: they want to be read. */
  readonly onPrepared: (names: FeastNames) => void;
  readonly onClose: () => void;
};

const keyOf = ({ id, occasion }: CelebrationPerson): string => `${id}:${occasion}`;

/** Who gets a greeting for what: each can be left out; those who get none are named with the reason. */
export function GreetDialog({ from, days, country, only, onPrepared, onClose }: GreetDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const today = useToday();
  const format = useFormat();
  const nameOf = useCelebrationName();
  const coming = useComingUp(from, days, country);
  const prepare = usePrepare();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isWorking, setIsWorking] = useState(false);
  const celebrations = useMemo(() => {
    const all = days === 1 ? greetedOn(coming ?? [], from) : (coming ?? []);
    return all.filter(({ id }) => only === undefined || id === only);
  }, [coming, days, from, only]);
  const chosen: readonly ToPrepare[] = celebrations.flatMap((celebration) =>
    standingAs(celebration, 'can-greet')
      .filter((person) => !left.has(keyOf(person)))
      .map((person) => ({ celebration, person })),
  );

  const save = async (): Promise<void> => {
    setIsWorking(true);
    try {
      if (!(await prepare(chosen))) return;
      const feasts = chosen.flatMap(({ celebration: { event, names, personDay } }) =>
        personDay === null ? [[event, names] as const] : [],
      );
      onPrepared(new Map(feasts));
    } finally {
      setIsWorking(false);
    }
  };
  const toggle = (keys: readonly string[], isOn: boolean): void => {
    const next = new Set(left);
    for (const key of keys) {
      if (isOn) next.delete(key);
      else next.add(key);
    }
    setLeft(next);
  };

  return (
    <Dialog
      isOpen
      title={t('greet.title')}
      lead={
        days === 1 ? format.fullDay(from, today) : t('greet.span', { count: Math.round(days / 7) })
      }
      closeLabel={t('common:action.close')}
      onClose={onClose}
      width={640}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="gold"
            icon="hand-heart"
            isDisabled={chosen.length === 0 || isWorking}
            onPress={() => void save()}
          >
            {t('greet.prepare', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles['choose']}>
        <p className={styles['lead']}>{t('greet.lead')}</p>
        {coming === null ? <Skeleton label={t('common:loading')} /> : null}
        {coming !== null && celebrations.length === 0 ? (
          <Notice icon="info">{t('greet.nobody')}</Notice>
        ) : null}
        {celebrations.map((celebration) => (
          <Choice
            key={celebration.id}
            celebration={celebration}
            name={nameOf(celebration)}
            left={left}
            onToggle={toggle}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Choice({
  celebration,
  name,
  left,
  onToggle,
}: {
  readonly celebration: Celebration;
  readonly name: string;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (keys: readonly string[], isOn: boolean) => void;
}) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const today = useToday();
  const people = standingAs(celebration, 'can-greet');
  const keys = people.map(keyOf);
  const on = keys.filter((key) => !left.has(key)).length;
  const others = (
    ['prepared', 'sent', 'skipped', 'no-consent', 'opted-out', 'not-chosen'] as const
  ).flatMap((standing) => {
    const found = standingAs(celebration, standing);
    return found.length === 0 ? [] : [{ standing, found }];
  });
  return (
    <section className={styles['celebration']} aria-label={name}>
      <div className={styles['celebrationHead']}>
        {people.length > 1 ? (
          <Checkbox
            isSelected={on === keys.length}
            isIndeterminate={on > 0 && on < keys.length}
            onChange={(isOn) => onToggle(keys, isOn)}
          >
            <b>{name}</b>
          </Checkbox>
        ) : (
          <b>{name}</b>
        )}
        <span className={styles['quiet']}>
          {format.relativeDay(people[0]?.on ?? celebration.from, today)}
        </span>
      </div>
      {people.length === 0 ? null : (
        <ul className={styles['people']}>
          {people.map((person) => (
            <li key={keyOf(person)}>
              <Checkbox
                isSelected={!left.has(keyOf(person))}
                onChange={(isOn) => onToggle([keyOf(person)], isOn)}
              >
                <PersonName
                  name={person.name === '' ? t('common:untitled') : person.name}
                  size="sm"
                />
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      {others.map(({ standing, found }) => (
        <p key={standing} className={styles['quiet']}>
          {t('greet.others', {
            why: t(`standing.${standing}`, { count: found.length }),
            names: format.list([
              ...found.slice(0, 8).map((person) => person.name || t('common:untitled')),
              ...(found.length > 8 ? [t('notes.others', { count: found.length - 8 })] : []),
            ]),
          })}
        </p>
      ))}
    </section>
  );
}
