import { useTranslation } from 'react-i18next';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import { ok, type Result } from '@shared/kernel/result';
import {
  readCalendarPack,
  writeCalendarPack,
  type CalendarPackFile,
  type CalendarPackRefusal,
} from '@formats/calendarPack';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { CalendarPack } from '@renderer/data/repositories/holidayCorrections';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** A pack that was brought in. */
export type TakenPack = CalendarPack;

/** A pack as its file says it. */
export type PackFile = CalendarPackFile;

/** Why a file was not read, or not written. */
export type PackRefusal = FileRefusal | CalendarPackRefusal;

/** The calendar packs that were brought in, and what can be done with packs. */
export type Packs = {
  /** `null` while they are read. */
  readonly packs: readonly CalendarPack[] | null;
  /** Lets the person choose a file and reads it. Nothing is kept yet. */
  readonly open: () => Promise<Result<CalendarPackFile, PackRefusal>>;
  /** A pack of the same name is replaced. */
  readonly takeIn: (file: CalendarPackFile) => Saving<CalendarPack>;
  readonly remove: (packId: string) => Saving<null>;
  /** Writes corrections to a file that others can bring in. Answers the name of the file. */
  readonly share: (
    about: Pick<CalendarPackFile, 'name' | 'source'>,
    corrections: readonly StoredCorrection[],
  ) => Promise<Result<string, PackRefusal>>;
};

/** Calendar packs, kept current. */
export function usePacks(): Packs {
  const { t } = useTranslation('calendarSettings');
  const platform = usePlatform();
  const clock = useClock();
  const { holidayCorrections } = useRepositories();
  const live = useLive('calendar-packs', () => holidayCorrections.packs());
  const filter = { name: t('packs.filter'), extensions: ['json'] };
  return {
    packs: live.status === 'ready' ? live.value : null,
    open: async () => {
      const opened = await platform.openFile(filter);
      return opened.ok ? readCalendarPack(opened.value.bytes) : opened;
    },
    takeIn: ({ name, dataAsOf, corrections }) =>
      holidayCorrections.takeInPack({ packName: name, dataAsOf }, corrections),
    remove: (packId) => holidayCorrections.removePack(packId),
    share: async ({ name, source }, corrections) => {
      const bytes = new TextEncoder().encode(
        writeCalendarPack({
          name,
          source,
          dataAsOf: clock.today(),
          corrections: corrections.map(({ correction }) => correction),
        }),
      );
      // What nobody could bring in is not handed on.
      const read = readCalendarPack(bytes);
      if (!read.ok) return read;
      const saved = await platform.saveFile(`${name}.json`, filter, bytes);
      return saved.ok ? ok(saved.value) : saved;
    },
  };
}
