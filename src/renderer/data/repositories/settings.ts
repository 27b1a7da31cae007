import { creating, updating } from '@shared/domain/journal/write';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import type { Setting, ShopSettings } from '@shared/domain/settings/setting';
import { liveQuery } from 'dexie';
import { actOf } from './acts';
import { doing, save, type Dependencies, type Saving } from './saving';

/** The shop's settings: one object, defaults filled in. */
export type Settings = {
  readonly get: () => Promise<ShopSettings>;
  /** Changes some settings as one act. */
  readonly set: (changes: Partial<ShopSettings>) => Saving<null>;
  /** Calls `listener` now and after every change, until the answer is called. Outside React. */
  readonly watch: (
    listener: (settings: ShopSettings) => void,
    onFault?: (fault: unknown) => void,
  ) => () => void;
};

// What the program remembers by itself: no act that a person would look for or take back.
const REMEMBERED: ReadonlySet<string> = new Set<keyof ShopSettings>([
  'firstRunDoneAt',
  'importMappings',
]);

/** The repository of settings. */
export function createSettings({ db, door }: Dependencies): Settings {
  const get = async (): Promise<ShopSettings> => ({
    ...DEFAULT_SETTINGS,
    ...(Object.fromEntries(
      (await db.settings.toArray()).map(({ id, value }) => [id, value]),
    ) as Partial<ShopSettings>),
  });

  return {
    get,

    set: (changes) =>
      save(door, async () => {
        const wanted = Object.entries(changes).map(([id, value]) => ({ id, value }) as Setting);
        const stored = await db.settings.bulkGet(wanted.map(({ id }) => id));
        // The first run is one act that nobody wants to fall back into by pressing undo.
        const isQuiet = 'firstRunDoneAt' in changes || wanted.every(({ id }) => REMEMBERED.has(id));
        const writes = wanted.map((setting, index) =>
          stored[index]
            ? updating('settings', setting.id, { value: setting.value })
            : creating('settings', [setting]),
        );
        return {
          ...doing(actOf(isQuiet ? 'settings.housekeeping' : 'settings.changed'), writes, null),
          isQuiet,
        };
      }),

    watch: (listener, onFault) => {
      const subscription = liveQuery(get).subscribe(listener, onFault);
      return () => subscription.unsubscribe();
    },
  };
}
