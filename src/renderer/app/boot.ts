import type { Clock } from '@shared/domain/calendar/clock';
import type { ShopSettings } from '@shared/domain/settings/setting';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import type { RandomBytes } from '@shared/kernel/uuid';
import { uuidv7 } from '@shared/kernel/uuid';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { createRepositories, type Repositories } from '@renderer/data/createRepositories';
import { DATABASE_NAME } from '@renderer/data/database';
import {
  DatabaseTimeoutError,
  DatabaseTooNewError,
  SafetyCopyError,
} from '@renderer/data/openDatabase';
import { NothingToRebuildFromError } from '@renderer/data/journal/log/rebuild';
import { createLongUndo } from '@renderer/data/journal/longUndo';
import { createInsightsClient, type InsightsClient } from '@renderer/data/insights/insightsClient';
import { readSegmentGroups } from '@renderer/data/insights/segmentGroups';
import { createBookClient, type BookClient } from '@renderer/data/loyalty/bookClient';
import {
  createPeopleIndexClient,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import type { PreferencesStore } from '@renderer/hooks/preferences';
import { createSpeech, type Speech } from '@renderer/i18n/i18n';
import { chooseLanguage, pseudoLanguageIn, type Language } from '@renderer/i18n/languages';
import type { Platform } from '@renderer/platform/platform';
import {
  NoRoomError,
  OlderReleaseError,
  openShop,
  SafeModeError,
  SealedChoiceError,
  type StartNews,
} from './openShop';

/** What the window is made of. */
export type Booted = {
  readonly platform: Platform;
  readonly facts: StartupFacts;
  readonly clock: Clock;
  readonly preferences: PreferencesStore;
  readonly speech: Speech;
  readonly repositories: Repositories;
  readonly people: PeopleIndexClient;
  /** Read only when somebody first asks for it. */
  readonly book: BookClient;
  readonly insights: InsightsClient;
  /** As they were when the window opened. */
  readonly settings: ShopSettings;
  /** What there is to be told about this start. */
  readonly news: StartNews;
};

/** Why the shop cannot be opened; selects the sentences under `errors:startup`. */
export type StartupProblem =
  | 'tooNew'
  | 'cannotOpen'
  | 'safetyCopy'
  | 'timeout'
  | 'superseded'
  | 'noRoom'
  | 'safeMode'
  | 'safeModeWanted'
  | 'sealed'
  | 'nothingLeft';

/** What boot needs from outside. */
export type BootDependencies = {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly preferences: PreferencesStore;
  /** The address's part from `?` on: it may ask for a pseudo-language. */
  readonly search: string;
  /** Another window opened a newer version of the data. */
  readonly onSuperseded: () => void;
  /** The data are being rebuilt, and this is how far that is. */
  readonly onRebuilding: (progress: BackupProgress) => void;
  /** Everything is being backed up before an update, and this is how far that is. */
  readonly onBackingUp: (progress: BackupProgress) => void;
};

/** Words first, so that even a failure can be said; then the data. */
export type Beginning = Pick<Booted, 'facts' | 'speech'>;

/** Asks the computer what it is, and learns to speak. */
export async function begin({
  platform,
  preferences,
  search,
}: BootDependencies): Promise<Beginning> {
  const facts = await platform.startup();
  const language = languageOf(preferences.get().language, facts.preferredLanguages, search);
  return { facts, speech: await createSpeech(language, 'informal') };
}

/** What a person wants of this start. */
export type BootWishes = {
  /** The shop is opened although the last starts failed. */
  readonly isForced?: boolean;
  readonly isSafeModeWanted?: boolean;
  /** The plain bytes of the encrypted backup that was chosen. */
  readonly opened?: Uint8Array | null;
};

/**
 * Opens the data of the shop.
 *
 * @throws What `openShop` throws; `startupProblemOf` names it.
 */
export async function boot(
  { facts, speech }: Beginning,
  dependencies: BootDependencies,
  { isForced = false, isSafeModeWanted = false, opened = null }: BootWishes = {},
): Promise<Booted> {
  const { platform, clock, random, preferences, search } = dependencies;
  const newId = (): string => uuidv7(clock.now(), random);
  const opening = openShop({
    ...{ platform, clock, newId, appVersion: facts.appVersion },
    ...{ isForced, isSafeModeWanted, opened },
    onSuperseded: dependencies.onSuperseded,
    onRebuilding: dependencies.onRebuilding,
    onBackingUp: dependencies.onBackingUp,
  });
  const startPeople = (): PeopleIndexClient =>
    createPeopleIndexClient(
      DATABASE_NAME,
      { language: speech.i18n.language, today: clock.today(), now: clock.now() },
      opening,
    );
  // What it stored itself is brought back while the database is opened and looked at.
  let people = startPeople();
  const { db, health, sink, news, onRewritten } = await opening.catch((fault: unknown) => {
    people.close();
    throw fault;
  });
  if (news.rebuilt !== null) {
    // What it has brought back is of the database that was not whole.
    people.close();
    people = startPeople();
  }
  const repositories = createRepositories({
    db,
    clock,
    newId,
    random,
    health,
    ...(sink && { sink }),
    workers: { people: () => people, book: () => book },
    longUndo: createLongUndo(db.name, health),
  });
  repositories.onCommitted(({ isEverything }) => {
    if (isEverything) onRewritten();
  });
  const settings = await repositories.settings.get();
  if (settings.ownerAddress === 'formal') {
    const language = languageOf(preferences.get().language, facts.preferredLanguages, search);
    await speech.speak(language, 'formal');
  }
  const book = createBookClient(db.name, { today: clock.today() });
  const insights = createInsightsClient(db.name, { zone: clock.zone() }, () =>
    readSegmentGroups(repositories),
  );
  return {
    ...{ platform, facts, clock, preferences, speech, repositories, people, book, insights },
    ...{ settings, news },
  };
}

/** The language to speak: a pseudo-language of the address, the chosen one, or the computer's. */
export function languageOf(
  chosen: string | null,
  preferred: readonly string[],
  search: string,
): Language {
  return pseudoLanguageIn(search) ?? chooseLanguage(chosen === null ? preferred : [chosen]);
}

/** What a fault at the start means to a person. */
export function startupProblemOf(fault: unknown): StartupProblem {
  if (fault instanceof DatabaseTooNewError || fault instanceof OlderReleaseError) return 'tooNew';
  if (fault instanceof NoRoomError) return 'noRoom';
  if (fault instanceof SafeModeError) return fault.isWanted ? 'safeModeWanted' : 'safeMode';
  if (fault instanceof SealedChoiceError) return 'sealed';
  if (fault instanceof NothingToRebuildFromError) return 'nothingLeft';
  if (fault instanceof DatabaseTimeoutError) return 'timeout';
  if (fault instanceof SafetyCopyError) return 'safetyCopy';
  return 'cannotOpen';
}
