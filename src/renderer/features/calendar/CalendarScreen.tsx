import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CalendarRoute } from '@renderer/hooks/route';
import { Button } from '@renderer/ui/Button';
import { TwoColumn } from '@renderer/ui/Columns';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { AheadView } from './AheadView';
import styles from './Calendar.module.css';
import { CalendarDialogs, type Above } from './CalendarDialogs';
import { CalendarHeading, Legend, useSpanTitle, ViewChoice } from './CalendarHead';
import { CalendarMenu } from './CalendarMenu';
import { CountryChips } from './CountryChips';
import { DataNotes } from './DataNotes';
import { DayList } from './DayList';
import { DayPanel } from './DayPanel';
import { MonthGrid } from './MonthGrid';
import { useCalendar, type Calendar } from './useCalendar';
import { useExportReport } from './useExportReport';
import { useOpenGreetings } from './useOpenGreetings';
import type { CalendarWays } from './ways';
import { WeekGrid } from './WeekGrid';

type CalendarScreenProps = {
  readonly route: CalendarRoute;
  /** Goes to another day, view or country. `isStep`: *back* shall come here again. */
  readonly onRoute: (route: CalendarRoute, isStep: boolean) => void;
  readonly onOpen: (id: ContactId) => void;
  /** Plans a call, visit or message on a day; absent where nothing can be planned. */
  readonly onPlan?: ((day: IsoDate) => void) | undefined;
  /** Changes something planned with somebody; absent: in the calendar's own dialog. */
  readonly onReplan?: ((appointment: Appointment) => void) | undefined;
  /** To where people come from; absent where there is no such place. */
  readonly onImport?: (() => void) | undefined;
  /** Plans a trip; absent where there is no such place. */
  readonly onTrip?: (() => void) | undefined;
};

/** The calendar: who is off and celebrates where, what was promised and planned, and what of it comes at a bad moment. */
export function CalendarScreen({
  route,
  onRoute,
  onOpen,
  onPlan,
  onReplan,
  onImport,
  onTrip,
}: CalendarScreenProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const titleId = useId();
  const calendar = useCalendar(route);
  const [above, setAbove] = useState<Above | null>(null);
  const exports = useExportReport();
  const openGreetings = useOpenGreetings();
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const { day, today } = calendar;

  const go = (change: Partial<CalendarRoute>): void => {
    const next = { ...route, ...change };
    onRoute(
      { ...next, day: next.day === today ? null : next.day },
      change.view !== undefined && change.view !== route.view,
    );
  };
  const ways: CalendarWays = {
    onOpen,
    onPlan,
    onEdit: (appointment) => {
      const isOwn = appointment.kind === 'event' || appointment.kind === 'reminder';
      if (isOwn || onReplan === undefined) setAbove({ kind: 'entry', appointment, day });
      else onReplan(appointment);
    },
    onMove: (appointment, on) => setAbove({ kind: 'move', appointment, on }),
    onPeople: (bar, countries) => setAbove({ kind: 'people', bar, countries }),
    onCorrect: (bar, country) => {
      const holiday =
        bar.holidays.find((each) => each.country === country && each.day === day) ??
        bar.holidays.find((each) => each.country === country);
      if (holiday) setAbove({ kind: 'correct', holiday });
    },
    onGreet: (on, hasMore) => {
      if (hasMore) setAbove({ kind: 'greet', from: on, days: 1, country: '' });
      else void openGreetings();
    },
    onExport: (appointment) => void exports.save({ kind: 'one', appointment }),
  };

  return (
    <Screen
      heading={<CalendarHeading route={route} day={day} today={today} onChange={go} />}
      actions={
        <>
          <ViewChoice route={route} onChange={go} />
          <Button
            variant="primary"
            icon="calendar-plus"
            onPress={() => setAbove({ kind: 'entry', appointment: null, day })}
          >
            {t('remind')}
          </Button>
          <CalendarMenu
            onAbove={setAbove}
            onGreetings={() => void openGreetings()}
            onTrip={onTrip}
          />
        </>
      }
      tools={
        <div className={styles['tools']}>
          <CountryChips
            countries={calendar.countries}
            chosen={route.country}
            onChange={(country) => go({ country })}
          />
          <Legend />
        </div>
      }
    >
      {route.view === 'ahead' ? (
        <AheadView
          calendar={calendar}
          country={route.country}
          onOpen={onOpen}
          onAbove={setAbove}
          onGreetings={() => void openGreetings()}
        />
      ) : (
        <TwoColumn
          side={{
            label: t('side'),
            width: 300,
            content: <DayPanel calendar={calendar} ways={ways} titleId={titleId} />,
          }}
          openLabel={t('sideOpen')}
          panel={{ isOpen: isPanelOpen, onOpenChange: setIsPanelOpen }}
          closeLabel={t('common:action.close')}
        >
          <div className={styles['main']}>
            {exports.failure === null ? null : (
              <Notice tone="critique" icon="circle-alert" layout="inline" announce="alert">
                {exports.failure}
              </Notice>
            )}
            {calendar.isEmpty ? (
              <Notice
                icon="users"
                layout="inline"
                title={t('empty.title')}
                actions={
                  onImport && (
                    <Button size="sm" onPress={onImport}>
                      {t('empty.people')}
                    </Button>
                  )
                }
              >
                {t('empty.text')}
              </Notice>
            ) : null}
            <Main
              route={route}
              calendar={calendar}
              onSelect={(next) => go({ day: next })}
              onOpenDay={(next) => {
                go({ day: next });
                setIsPanelOpen(true);
                // In narrow windows the panel is only there after the next paint.
                requestAnimationFrame(() => document.getElementById(titleId)?.focus());
              }}
            />
            <DataNotes calendar={calendar} />
          </div>
        </TwoColumn>
      )}
      {above === null ? null : (
        <CalendarDialogs
          above={above}
          calendar={calendar}
          onOpen={onOpen}
          onPrepared={(names) => {
            setAbove(null);
            void openGreetings(names);
          }}
          onClose={() => setAbove(null)}
        />
      )}
    </Screen>
  );
}

function Main({
  route,
  calendar,
  onSelect,
  onOpenDay,
}: {
  readonly route: CalendarRoute;
  readonly calendar: Calendar;
  readonly onSelect: (day: IsoDate) => void;
  readonly onOpenDay: (day: IsoDate) => void;
}) {
  const title = useSpanTitle();
  const { model, day, today, zone, isLoading } = calendar;
  const shown = {
    model,
    label: title(route.view, day, today),
    selected: day,
    today,
    zone,
    onSelect,
    onOpen: onOpenDay,
    isBusy: isLoading,
  };
  switch (route.view) {
    case 'week':
      return <WeekGrid {...shown} />;
    case 'list':
      return <DayList {...shown} />;
    default:
      return <MonthGrid {...shown} />;
  }
}
