import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARE_GROUPS } from '@shared/domain/care/careBoard';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { Button } from '@renderer/ui/Button';
import styles from './CareList.module.css';
import { CareRowView } from './CareRowView';
import { isShownBy, type CareFilter } from './careFilter';
import { SnoozeDialog } from './SnoozeDialog';
import { useAfterHoliday } from './useAfterHoliday';
import { useRowActs } from './useRowActs';
import { useRowFocus } from './useRowFocus';
import { rowKey, type ShownRow, type TodayBoard } from './useTodayBoard';

type CareListProps = { readonly board: TodayBoard; readonly filter: CareFilter };

/** The day's rows in three groups; what waits stands behind a button. */
export function CareList({ board, filter }: CareListProps) {
  const { t } = useTranslation(['today', 'common']);
  const acts = useRowActs(board);
  const [isLaterOpen, setIsLaterOpen] = useState(false);
  const [dated, setDated] = useState<ShownRow | null>(null);
  const area = useRef<HTMLDivElement>(null);

  const groups = CARE_GROUPS.map((group) => ({
    group,
    rows: board.groups[group].filter(({ row }) => isShownBy(filter, row)),
  }));
  const later = board.later.filter(({ row }) => isShownBy(filter, row));
  const onScreen = [...groups.flatMap(({ rows }) => rows), ...(isLaterOpen ? later : [])];
  const focus = useRowFocus(
    area,
    onScreen.map(({ row }) => rowKey(row)),
  );
  const focused = onScreen.find(({ row }) => rowKey(row) === focus.current) ?? null;
  const isOpen = focused !== null && !focused.isDone;
  useCommandHandler(
    'stamp',
    () => {
      if (focused === null) return;
      void acts.stamp(focused, true);
      // A stamp by its own key leads on; one that is ticked keeps the focus, to be taken back there.
      const open = onScreen.filter(({ isDone }) => !isDone).map(({ row }) => rowKey(row));
      if (focused.row.about.kind !== 'criticism') focus.moveOn(rowKey(focused.row), open);
    },
    isOpen,
  );
  useCommandHandler(
    'snooze',
    () => {
      if (focused !== null) focus.openMenu(rowKey(focused.row));
    },
    isOpen,
  );
  const pauseOf = useAfterHoliday(onScreen, board.today);

  const list = (name: string, rows: readonly ShownRow[]) => (
    <ul aria-label={name} className={styles['list']}>
      {rows.map((shown) => {
        const key = rowKey(shown.row);
        return (
          <CareRowView
            key={key}
            shown={shown}
            today={board.today}
            acts={acts}
            pause={pauseOf(shown)}
            onAskDay={() => {
              setDated(shown);
            }}
          />
        );
      })}
    </ul>
  );

  return (
    <div
      ref={area}
      tabIndex={-1}
      className={styles['area']}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      {groups.map(({ group, rows }) =>
        rows.length === 0 ? null : (
          <section key={group}>
            <h2 className={styles['title']}>
              {t(`group.${group}`)}
              {group === 'first' && <span className={styles['hint']}>{t('group.firstHint')}</span>}
            </h2>
            {list(t(`group.${group}`), rows)}
          </section>
        ),
      )}
      {later.length === 0 ? null : isLaterOpen ? (
        <section>
          <h2 className={styles['title']}>{t('group.later')}</h2>
          {list(t('group.later'), later)}
        </section>
      ) : (
        <div className={styles['more']}>
          <Button
            variant="text"
            onPress={() => {
              setIsLaterOpen(true);
            }}
          >
            {t('action.more', { count: later.length })}
          </Button>
        </div>
      )}
      {dated === null ? null : (
        <SnoozeDialog
          name={dated.person?.name || t('common:untitled')}
          today={board.today}
          onSnooze={(until) => void acts.snooze(dated, until)}
          onClose={() => {
            setDated(null);
          }}
        />
      )}
    </div>
  );
}
