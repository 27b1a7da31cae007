import { useTranslation } from 'react-i18next';
import { useContext } from 'react';
import { COMMANDS, type CommandId } from '@renderer/hooks/commands';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { rememberOpened } from '@renderer/hooks/recentPeople';
import { CALENDAR, SETTINGS_SECTIONS } from '@renderer/hooks/route';
import { useCommands, usePossibleCommands } from '@renderer/hooks/useCommands';
import { PreferencesContext, usePreferences } from '@renderer/hooks/usePreferences';
import { useOpenCounter } from '@renderer/hooks/useOpenCounter';
import { NO_TRIP } from '@renderer/hooks/tripRoute';
import { navigate } from '@renderer/hooks/useRoute';
import { Palette } from '@renderer/features/palette/Palette';
import type { PaletteEntry } from '@renderer/features/palette/paletteEntries';
import type { IconName } from '@renderer/ui/icons';
import { isBuilt } from './builtPlaces';
import { SLOTS } from './slots';

type PaletteOverlayProps = { readonly onClose: () => void };

/** Commands that are done elsewhere than in the palette: it is itself the search, and one page at a time. */
const NOT_OFFERED = new Set<CommandId>([
  'search',
  'search-here',
  'next-region',
  'previous-region',
  'go-today',
  'go-people',
  'go-calendar',
  'go-loyalty',
  'go-insights',
  'go-ideas',
  'settings',
  'forward',
  'edit-person',
]);

const ICONS: Readonly<Partial<Record<CommandId, IconName>>> = {
  note: 'note',
  thank: 'hand-heart',
  points: 'stamp',
  idea: 'heart',
  'counter-mode': 'store',
  'new-contact': 'user-plus',
  undo: 'undo',
  redo: 'redo',
  'back-up': 'save',
  import: 'file-up',
  print: 'printer',
  'keyboard-help': 'keyboard',
  guide: 'help',
  back: 'arrow-left',
};

const QUIET = new Set<CommandId>(['larger', 'smaller', 'usual-size', 'back', 'keyboard-help']);

/** The palette, with the commands and places of the moment. */
export function PaletteOverlay({ onClose }: PaletteOverlayProps) {
  const { t } = useTranslation([
    'keyboard',
    'app',
    'feedback',
    'campaigns',
    'ideas',
    'past',
    'print',
    'segments',
    'settings',
    'trip',
  ]);
  const [preferences] = usePreferences();
  const store = useContext(PreferencesContext);
  const bus = useCommands();
  const openCounter = useOpenCounter();
  const possible = usePossibleCommands();
  const words = t('key', { returnObjects: true });
  const printed = (id: CommandId): string | undefined => {
    const [keys] = keysOf(id, preferences);
    return keys === undefined ? undefined : keyLabel(keys, words);
  };

  const commands = COMMANDS.filter(({ id }) => !NOT_OFFERED.has(id) && possible.has(id)).map(
    ({ id }): PaletteEntry => ({
      id: `command-${id}`,
      kind: 'command',
      label: t(`command.${id}`),
      icon: ICONS[id] ?? 'a-large-small',
      keys: printed(id),
      isQuiet: QUIET.has(id),
      run: () => void bus.run(id),
    }),
  );
  const places: readonly PaletteEntry[] = [
    {
      id: 'place-today',
      kind: 'place',
      label: t('app:place.today'),
      icon: 'sun',
      keys: printed('go-today'),
      run: () => navigate({ place: 'today' }),
    },
    ...(isBuilt('people')
      ? [
          {
            id: 'place-people',
            kind: 'place',
            label: t('app:place.people'),
            icon: 'users',
            keys: printed('go-people'),
            run: () => navigate({ place: 'people', query: '' }),
          } as const,
        ]
      : []),
    ...(isBuilt('calendar')
      ? [
          {
            id: 'place-calendar',
            kind: 'place',
            label: t('app:place.calendar'),
            icon: 'calendar-days',
            keys: printed('go-calendar'),
            run: () => navigate(CALENDAR),
          } as const,
        ]
      : []),
    {
      id: 'place-cards',
      kind: 'place',
      label: t('print:cards.command'),
      icon: 'id-card',
      isQuiet: true,
      run: () => navigate({ place: 'print', what: 'cards', ids: [] }),
    },
    {
      id: 'place-keys',
      kind: 'place',
      label: t('sheet.print'),
      icon: 'keyboard',
      isQuiet: true,
      run: () => navigate({ place: 'print', what: 'keys' }),
    },
    {
      id: 'place-loyalty',
      kind: 'place',
      label: t('app:place.loyalty'),
      icon: 'stamp',
      keys: printed('go-loyalty'),
      run: () => navigate({ place: 'loyalty' }),
    },
    {
      id: 'place-insights',
      kind: 'place',
      label: t('app:place.insights'),
      icon: 'chart',
      keys: printed('go-insights'),
      run: () => navigate({ place: 'insights' }),
    },
    {
      id: 'place-feedback',
      kind: 'place',
      label: t('feedback:all.title'),
      icon: 'quote',
      run: () => navigate({ place: 'feedback' }),
    },
    {
      id: 'place-ideas',
      kind: 'place',
      label: t('ideas:title'),
      icon: 'heart',
      keys: printed('go-ideas'),
      run: () => navigate({ place: 'ideas' }),
    },
    {
      id: 'place-campaigns',
      kind: 'place',
      label: t('campaigns:title'),
      icon: 'send',
      run: () => navigate({ place: 'campaigns', id: null }),
    },
    {
      id: 'place-segments',
      kind: 'place',
      label: t('segments:title'),
      icon: 'users',
      run: () => navigate({ place: 'segments', id: null }),
    },
    {
      id: 'place-trip',
      kind: 'place',
      label: t('trip:command'),
      icon: 'map-pin',
      run: () => navigate(NO_TRIP),
    },
    {
      id: 'place-past',
      kind: 'place',
      label: t('past:open'),
      icon: 'history',
      isQuiet: true,
      run: () => navigate({ place: 'past', day: null, before: null, id: null }),
    },
    ...SETTINGS_SECTIONS.map((section): PaletteEntry => ({
      id: `place-${section}`,
      kind: 'place',
      label: t('app:settingsTopic', { topic: t(`settings:section.${section}`) }),
      icon: 'settings',
      keys: section === 'shop' ? printed('settings') : undefined,
      isQuiet: section !== 'shop',
      run: () => navigate({ place: 'settings', section }),
    })),
  ];

  return (
    <Palette
      entries={[...commands, ...places]}
      ways={{
        keys: { note: printed('note'), points: printed('points'), edit: printed('edit-person') },
        ...(isBuilt('person') && { onOpen: (id) => navigate({ place: 'person', id }) }),
        ...(isBuilt('edit-person') && { onEdit: (id) => navigate({ place: 'edit-person', id }) }),
        ...(isBuilt('new-person') && {
          onCreate: (name) => navigate({ place: 'new-person', name }),
        }),
        ...(SLOTS.counterDialog !== null && {
          onPoints: (id) => openCounter({ contactId: id }),
        }),
        ...(SLOTS.noteDialog !== null && {
          onNote: (id) => {
            // The note is about whom was opened last: this person, from now on.
            rememberOpened(store, id);
            bus.run('note');
          },
        }),
      }}
      onClose={onClose}
    />
  );
}
