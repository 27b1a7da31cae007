import type { Clock } from '@shared/domain/calendar/clock';
import type { ShopSettings } from '@shared/domain/settings/setting';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import type { RandomBytes } from '@shared/kernel/uuid';
import { uuidv7 } from '@shared/kernel/uuid';
import { createSafetyCopy } from '@renderer/data/backups/safetyCopy';
import { createRepositories, type Repositories } from '@renderer/data/createRepositories';
import {
  DatabaseTimeoutError,
  DatabaseTooNewError,
  openDatabase,
  SafetyCopyError,
} from '@renderer/data/openDatabase';
import {
  createPeopleIndexClient,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import type { PreferencesStore } from '@renderer/hooks/preferences';
import { createSpeech, type Speech } from '@renderer/i18n/i18n';
import { chooseLanguage, pseudoLanguageIn, type Language } from '@renderer/i18n/languages';
import type { Platform } from '@renderer/platform/platform';

/** What the window is made of. */
export type Booted = {
  readonly platform: Platform;
  readonly facts: StartupFacts;
  readonly clock: Clock;
  readonly preferences: PreferencesStore;
  readonly speech: Speech;
  readonly repositories: Repositories;
  readonly people: PeopleIndexClient;
  /** As they were when the window opened. */
  readonly settings: ShopSettings;
};

/** Why the shop cannot be opened; selects the sentences under `errors:startup`. */
export type StartupProblem = 'tooNew' | 'cannotOpen' | 'safetyCopy' | 'timeout' | 'superseded';

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

/**
 * Opens the data of the shop.
 *
 * @throws What `openDatabase` throws; `startupProblemOf` names it.
 */
export async function boot(
  { facts, speech }: Beginning,
  { platform, clock, random, preferences, search, onSuperseded }: BootDependencies,
): Promise<Booted> {
  const writeSafetyCopy = createSafetyCopy({
    sink: platform.backups,
    appVersion: facts.appVersion,
    clock,
  });
  const db = await openDatabase({ writeSafetyCopy, onSuperseded });
  const newId = (): string => uuidv7(clock.now(), random);
  const repositories = createRepositories({ db, clock, newId });
  const settings = await repositories.settings.get();
  if (settings.ownerAddress === 'formal') {
    const language = languageOf(preferences.get().language, facts.preferredLanguages, search);
    await speech.speak(language, 'formal');
  }
  const people = createPeopleIndexClient(db.name, {
    language: speech.i18n.language,
    today: clock.today(),
    now: clock.now(),
  });
  return { platform, facts, clock, preferences, speech, repositories, people, settings };
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
  if (fault instanceof DatabaseTooNewError) return 'tooNew';
  if (fault instanceof DatabaseTimeoutError) return 'timeout';
  if (fault instanceof SafetyCopyError) return 'safetyCopy';
  return 'cannotOpen';
}
