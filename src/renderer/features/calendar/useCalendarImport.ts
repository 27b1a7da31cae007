import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentDraft } from '@shared/domain/appointments/appointment';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { FileRefusal, OpenedFile } from '@shared/ipc/desktopApi';
import type { Result } from '@shared/kernel/result';
import type {
  CalendarFile,
  CalendarFileRefusal,
  ReadEvent,
} from '@formats/icalendar/calendarEvent';
import { readCalendarFile } from '@formats/icalendar/readCalendarFile';
import { usePeopleIndex } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useClock } from '@renderer/hooks/useClock';
import { readDropped } from '@renderer/platform/droppedFile';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** A file that was read, with whom its entries are with. */
export type ReadCalendar = {
  readonly fileName: string;
  readonly drafts: readonly AppointmentDraft[];
  /** How many are with somebody who is here, found by e-mail. */
  readonly withPeople: number;
  readonly repeating: number;
  readonly cancelled: number;
  /** Entries of which something had to be changed. */
  readonly adapted: number;
  readonly left: CalendarFile['left'];
};

/** How far an import is. */
export type ImportState =
  | { readonly stage: 'choosing' }
  | { readonly stage: 'reading' }
  | { readonly stage: 'refused'; readonly refusal: CalendarFileRefusal | FileRefusal }
  | { readonly stage: 'read'; readonly calendar: ReadCalendar }
  | {
      readonly stage: 'done';
      readonly added: number;
      readonly changed: number;
      readonly same: number;
      readonly batchId: string | null;
    };

/** Brings a calendar file: read, shown in counts, then taken in as one act that can be taken back. */
export type CalendarImport = {
  readonly state: ImportState;
  readonly choose: () => Promise<void>;
  readonly readDropped: (file: File) => Promise<void>;
  readonly takeIn: () => Promise<void>;
};

export function useCalendarImport(): CalendarImport {
  const { t } = useTranslation('calendar');
  const { appointments } = useRepositories();
  const people = usePeopleIndex();
  const platform = usePlatform();
  const clock = useClock();
  const [state, setState] = useState<ImportState>({ stage: 'choosing' });

  const read = async ({ name, bytes }: OpenedFile): Promise<void> => {
    setState({ stage: 'reading' });
    const zone = clock.zone();
    const file = readCalendarFile(bytes, { zone, today: clock.today() });
    if (!file.ok) {
      setState({ stage: 'refused', refusal: file.refusal });
      return;
    }
    const { events, left } = file.value;
    const taken = events.filter(({ isCancelled }) => !isCancelled);
    const found = await people.known(taken.map(({ emails }) => ({ emails })));
    const whoOf = (i: number): ContactId | null =>
      found[i]?.find((hit) => !hit.isTrashed && hit.by.includes('email'))?.id ?? null;
    const drafts = taken.map((event, i) => draftOf(event, whoOf(i), zone));
    setState({
      stage: 'read',
      calendar: {
        fileName: name,
        drafts,
        withPeople: drafts.filter(({ contactId }) => contactId !== null).length,
        repeating: drafts.filter(({ repeats }) => repeats !== 'never').length,
        cancelled: events.length - taken.length,
        adapted: taken.filter(({ notes }) => notes.length > 0).length,
        left,
      },
    });
  };

  const draftOf = (
    event: ReadEvent,
    contactId: ContactId | null,
    zone: string,
  ): AppointmentDraft => {
    const { time } = event;
    const words = event.summary || event.description.split('\n')[0] || t('import.untitled');
    const text =
      time.kind === 'days' && time.days > 1
        ? t('import.severalDays', { text: words, count: time.days })
        : words;
    return {
      contactId,
      kind: event.isTask ? 'reminder' : 'event',
      text,
      place: event.place,
      at: time.kind === 'moment' ? time.at : null,
      on: time.kind === 'days' ? time.from : null,
      zone: time.kind === 'moment' ? time.zone : zone,
      minutes: time.kind === 'moment' ? time.minutes : null,
      remindMinutes: event.remindMinutes,
      repeats: event.repeats,
      // It was planned elsewhere, with whatever was known there.
      isAccepted: false,
      importKey: event.key,
    };
  };

  const readOpened = async (opened: Result<OpenedFile, FileRefusal>): Promise<void> => {
    if (opened.ok) await read(opened.value);
    else if (opened.refusal.code !== 'files/cancelled') {
      setState({ stage: 'refused', refusal: opened.refusal });
    }
  };

  return {
    state,
    choose: async () => {
      await readOpened(await platform.openFile({ name: t('export.filter'), extensions: ['ics'] }));
    },
    readDropped: async (file) => readOpened(await readDropped(file)),
    takeIn: async () => {
      if (state.stage !== 'read') return;
      const saved = await appointments.takeIn(state.calendar.drafts, state.calendar.fileName);
      if (!saved.ok) return;
      setState({ stage: 'done', ...saved.value.value, batchId: saved.value.batchId });
    },
  };
}
