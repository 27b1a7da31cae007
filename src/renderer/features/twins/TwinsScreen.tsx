import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { PairRow } from './PairRow';
import styles from './Twins.module.css';
import { TwinCompare } from './TwinCompare';
import { useTwinPairs } from './useTwinPairs';

type TwinsScreenProps = {
  /** The key of the pair to decide about, whatever the finder says; `null` for all that look alike. */
  readonly pair: string | null;
  readonly hrefOf: (id: ContactId) => string;
  /** From one pair to all. */
  readonly onAll: () => void;
  readonly onPeople: () => void;
};

/** Records that may be of one person, decided about one after another. */
export function TwinsScreen({ pair: only, hrefOf, onAll, onPeople }: TwinsScreenProps) {
  const { t } = useTranslation(['twins', 'common']);
  const pairs = useTwinPairs(only);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const title = t('title');
  if (pairs === null) {
    return (
      <Screen title={title}>
        <Skeleton label={t('loading')} />
      </Screen>
    );
  }
  if (pairs.length === 0) {
    return (
      <Screen title={title} lead={t('lead')}>
        <EmptyState
          title={t(only === null ? 'none.title' : 'decided.title')}
          actions={
            <>
              {only === null ? null : <Button onPress={onAll}>{t('all')}</Button>}
              <Button variant="primary" onPress={onPeople}>
                {t('people')}
              </Button>
            </>
          }
        >
          {t(only === null ? 'none.text' : 'decided.text')}
        </EmptyState>
      </Screen>
    );
  }
  const at = Math.max(
    0,
    pairs.findIndex(({ pair }) => pair.key === chosen),
  );
  const current = pairs[at]!;

  const choose = (index: number): void => {
    const next = pairs[Math.max(0, Math.min(index, pairs.length - 1))];
    if (next === undefined) return;
    setChosen(next.pair.key);
    list.current?.querySelectorAll('button')[pairs.indexOf(next)]?.focus();
  };

  return (
    <Screen
      title={title}
      lead={t('lead')}
      actions={only === null ? null : <Button onPress={onAll}>{t('all')}</Button>}
    >
      <div className={styles['panes']} data-single={pairs.length === 1 || undefined}>
        {pairs.length === 1 ? null : (
          <Card isFilling>
            <ul
              ref={list}
              className={styles['pairs']}
              aria-label={t('list', { count: pairs.length })}
              onKeyDown={(event) => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (step === undefined) return;
                event.preventDefault();
                choose(at + step);
              }}
            >
              {pairs.map((shown, index) => (
                <PairRow
                  key={shown.pair.key}
                  shown={shown}
                  isCurrent={index === at}
                  onChoose={() => {
                    choose(index);
                  }}
                />
              ))}
            </ul>
          </Card>
        )}
        <TwinCompare
          key={current.pair.key}
          shown={current}
          hrefOf={hrefOf}
          onDecided={() => {
            // The next one moves up into this place.
            setChosen(pairs[at + 1]?.pair.key ?? pairs[at - 1]?.pair.key ?? null);
          }}
        />
      </div>
    </Screen>
  );
}
