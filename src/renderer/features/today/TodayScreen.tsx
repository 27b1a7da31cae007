import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { noteWaiting } from '@renderer/hooks/waitingToday';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { TwoColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CareChips } from './CareChips';
import type { CareFilter } from './careFilter';
import { CareList } from './CareList';
import { greetingAt, hourIn } from './greeting';
import { SidePeople } from './SidePeople';
import { ThanksCard } from './ThanksCard';
import { TomorrowCard } from './TomorrowCard';
import styles from './TodayScreen.module.css';
import { useTodayBoard, type TodayBoard } from './useTodayBoard';

/** Ways out of Today; absent where there is no such place. */
export type TodayWays = {
  readonly onAddPerson?: (() => void) | undefined;
  readonly onImport?: (() => void) | undefined;
  readonly onPeople?: (() => void) | undefined;
};

type TodayScreenProps = TodayWays & {
  readonly ownerName: string;
  /** What is planned for the day; stands above the people to think of. */
  readonly planned?: ReactNode;
  /** What else is to be listened to; stands beside the day. */
  readonly listening?: ReactNode;
};

/** Whom to think of today: promises that are due, new faces, and who was opened last. */
export function TodayScreen({ ownerName, planned, listening, ...ways }: TodayScreenProps) {
  const { t } = useTranslation(['today', 'common']);
  const board = useTodayBoard();
  const today = useToday();
  const [filter, setFilter] = useState<CareFilter>('all');
  useEffect(() => {
    if (board !== null) noteWaiting(board.today, board.waiting);
  }, [board]);

  return (
    <Screen
      title={<GreetingLine ownerName={ownerName} />}
      lead={<Lead board={board} />}
      actions={
        board === null ? undefined : (
          <CareChips board={board} filter={filter} onFilter={setFilter} />
        )
      }
    >
      <TwoColumn
        isMainFilling={false}
        side={{
          label: t('side'),
          content: (
            <>
              <TomorrowCard today={today} />
              {board === null ? null : <ThanksCard board={board} />}
              {listening}
              <SidePeople />
            </>
          ),
        }}
        openLabel={t('sideOpen')}
        closeLabel={t('common:action.close')}
      >
        {board === null ? (
          <Skeleton label={t('common:loading')} />
        ) : (
          <>
            {planned}
            <Main board={board} ways={ways} filter={filter} />
          </>
        )}
      </TwoColumn>
    </Screen>
  );
}

function GreetingLine({ ownerName }: { readonly ownerName: string }) {
  const { t } = useTranslation('today');
  const greeting = greetingAt(hourIn(useMinute(), useClock().zone()));
  const name = ownerName.trim();
  if (name === '') return <>{t(`greeting.${greeting}Nobody`)}</>;
  return <Sentence say={(values) => t(`greeting.${greeting}`, values)} values={{ name }} />;
}

function Lead({ board }: { readonly board: TodayBoard | null }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useClock().today();
  return (
    <>
      {t('date', { date: format.weekday(board?.today ?? today) })}{' '}
      {board !== null && <LeadCount board={board} />}
    </>
  );
}

function LeadCount({ board: { waiting, groups, people } }: { readonly board: TodayBoard }) {
  const { t } = useTranslation('today');
  const isDue = [...groups.first, ...groups.today].some(({ isDone }) => !isDone);
  if (waiting > 0) return <>{t(isDue ? 'lead' : 'leadWeek', { count: waiting })}</>;
  if (people === 0) return <>{t('leadEmpty')}</>;
  const isDone = [...groups.first, ...groups.today, ...groups.week].length > 0;
  return <>{isDone ? t('leadDone') : t('leadFree')}</>;
}

type MainProps = {
  readonly board: TodayBoard;
  readonly ways: TodayWays;
  readonly filter: CareFilter;
};

function Main({ board, ways, filter }: MainProps) {
  const { t } = useTranslation('today');
  const rows = [...board.groups.first, ...board.groups.today, ...board.groups.week];

  if (board.people === 0) {
    return (
      <EmptyState
        picture="stamps"
        title={t('nobody.title')}
        actions={
          <>
            {ways.onAddPerson && (
              <Button variant="primary" onPress={ways.onAddPerson}>
                {t('nobody.add')}
              </Button>
            )}
            {ways.onImport && <Button onPress={ways.onImport}>{t('nobody.import')}</Button>}
          </>
        }
      >
        {t('nobody.text')}
      </EmptyState>
    );
  }
  const isAllDone = rows.every(({ isDone }) => isDone) && (rows.length > 0 || board.heard > 0);
  return (
    <div className={styles['main']}>
      {isAllDone && (
        <EmptyState picture="face" title={t('allDone.title')} isAnnounced>
          {board.heard > 0 && t('allDone.text', { count: board.heard })}{' '}
          {board.tomorrow > 0 && t('allDone.tomorrow', { count: board.tomorrow })}
        </EmptyState>
      )}
      {rows.length === 0 && !isAllDone && (
        <EmptyState
          picture="face"
          title={t('free.title')}
          actions={ways.onPeople && <Button onPress={ways.onPeople}>{t('free.people')}</Button>}
        >
          {t('free.text')}
        </EmptyState>
      )}
      <CareList board={board} filter={filter} />
    </div>
  );
}
