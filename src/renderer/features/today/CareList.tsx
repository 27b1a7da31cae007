import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import styles from './CareList.module.css';
import { CareRowView } from './CareRowView';
import type { CareGroup, TodayBoard } from './useTodayBoard';

type CareListProps = { readonly board: TodayBoard };

/** More rows than this are no day any more: the rest waits behind a button. */
const MAX_ROWS = 12;
const GROUPS: readonly CareGroup[] = ['first', 'today', 'week'];

/** The day's rows in three groups. */
export function CareList({ board }: CareListProps) {
  const { t } = useTranslation('today');
  const [isWhole, setIsWhole] = useState(false);
  const all = GROUPS.flatMap((group) => board.groups[group].map((row) => ({ group, row })));
  const shown = isWhole ? all : all.slice(0, MAX_ROWS);
  const hidden = all.length - shown.length;

  return (
    <>
      {GROUPS.map((group) => {
        const rows = shown.filter((entry) => entry.group === group);
        if (rows.length === 0) return null;
        return (
          <section key={group}>
            <h2 className={styles['title']}>
              {t(`group.${group}`)}
              {group === 'first' && <span className={styles['hint']}>{t('group.firstHint')}</span>}
            </h2>
            <ul className={styles['list']}>
              {rows.map(({ row }) => (
                <CareRowView
                  key={row.promise.id}
                  row={row}
                  group={group}
                  today={board.today}
                  onKeep={board.setKept}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {hidden > 0 && (
        <div className={styles['more']}>
          <Button variant="text" onPress={() => setIsWhole(true)}>
            {t('action.more', { count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}
