import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Tag } from '@renderer/ui/Tag';
import styles from './Past.module.css';
import type { PastEntry, PastPersonView } from './usePast';

type PastEntriesProps = {
  readonly view: PastPersonView;
  readonly onTake: (table: 'interactions' | 'promises', key: string) => void;
};

/** Entries of each kind that are shown before somebody asks for all. */
const FIRST = 30;

/** Notes, promises and purchases as they were; what is different or gone today is marked. */
export function PastEntries({ view, onTake }: PastEntriesProps) {
  const { t } = useTranslation(['past', 'contacts']);
  const format = useFormat();
  const zone = useClock().zone();
  const { notes, promises, purchases, cameSince } = view;
  return (
    <>
      <Entries
        title={t('past:entries.notes')}
        entries={notes}
        textOf={(note) => note.text || t(`contacts:interaction.${note.kind}`)}
        lineOf={(note) =>
          `${t(`contacts:interaction.${note.kind}`)} · ${format.moment(note.happenedAt, zone)}`
        }
        onTake={(key) => onTake('interactions', key)}
      />
      <Entries
        title={t('past:entries.promises')}
        entries={promises}
        textOf={(promise) => promise.text}
        lineOf={({ status, dueOn, by }) =>
          format.list([
            t(`past:promise.${by}`),
            t(`past:promise.${status}`),
            ...(dueOn === null ? [] : [t('past:promise.due', { day: format.day(dueOn) })]),
          ])
        }
        onTake={(key) => onTake('promises', key)}
      />
      <Entries
        title={t('past:entries.purchases')}
        entries={purchases}
        textOf={({ amountMinor, currency }) => format.money({ minor: amountMinor, currency })}
        lineOf={({ boughtOn, voidedAt }) =>
          voidedAt === null ? format.day(boughtOn) : `${format.day(boughtOn)} · ${t('past:voided')}`
        }
      />
      {cameSince === 0 ? null : (
        <p className={styles['quiet']}>{t('past:entries.cameSince', { count: cameSince })}</p>
      )}
    </>
  );
}

type EntriesProps<T extends { readonly id: string }> = {
  readonly title: string;
  readonly entries: readonly PastEntry<T>[];
  readonly textOf: (row: T) => string;
  readonly lineOf: (row: T) => ReactNode;
  readonly onTake?: (key: string) => void;
};

function Entries<T extends { readonly id: string }>({
  title,
  entries,
  textOf,
  lineOf,
  onTake,
}: EntriesProps<T>) {
  const { t } = useTranslation('past');
  const [isWhole, setIsWhole] = useState(false);
  if (entries.length === 0) return null;
  const shown = isWhole ? entries : entries.slice(0, FIRST);
  return (
    <section aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['entries']}>
        {shown.map(({ then, now, state }) => (
          <li key={then.id} data-different={state === 'same' ? undefined : true}>
            <span className={styles['quiet']}>{lineOf(then)}</span>
            <span className={styles['words']} dir="auto">
              {textOf(then)}
            </span>
            {state === 'same' ? null : (
              <span className={styles['now']}>
                {now === null ? (
                  <Tag tone="critique">{t('entries.gone')}</Tag>
                ) : (
                  <>
                    {t('fields.today')} <bdi>{textOf(now)}</bdi> · {lineOf(now)}
                  </>
                )}
              </span>
            )}
            {state === 'same' || onTake === undefined ? null : (
              <Button
                size="sm"
                label={t('entries.takeLabel', { text: textOf(then) })}
                onPress={() => onTake(then.id)}
              >
                {t('fields.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length === entries.length ? null : (
        <Button size="sm" variant="link" onPress={() => setIsWhole(true)}>
          {t('entries.all', { count: entries.length })}
        </Button>
      )}
    </section>
  );
}
