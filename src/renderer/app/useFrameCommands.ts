import { withinSize, SIZE } from '@renderer/hooks/preferences';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { CALENDAR } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';
import { moveToRegion } from './regions';
import { isBuilt } from './builtPlaces';

/** What works everywhere: going places, sizes, regions. */
export function useFrameCommands(onKeyboardHelp: () => void, onSearch: () => void): void {
  const [{ sizePercent }, change] = usePreferences();
  const resize = (step: number): void => {
    change({ sizePercent: withinSize(sizePercent + step) });
  };

  useCommandHandler('search', onSearch);
  // A list with its own search field answers this first.
  useCommandHandler('search-here', onSearch);
  useCommandHandler('keyboard-help', onKeyboardHelp);
  useCommandHandler('go-today', () => navigate({ place: 'today' }));
  useCommandHandler('go-people', () => navigate({ place: 'people', query: '' }), isBuilt('people'));
  useCommandHandler('go-calendar', () => navigate(CALENDAR), isBuilt('calendar'));
  useCommandHandler('go-loyalty', () => navigate({ place: 'loyalty' }), isBuilt('loyalty'));
  useCommandHandler('go-insights', () => navigate({ place: 'insights' }), isBuilt('insights'));
  useCommandHandler('go-ideas', () => navigate({ place: 'ideas' }), isBuilt('ideas'));
  useCommandHandler('settings', () => navigate({ place: 'settings', section: 'shop' }));
  useCommandHandler(
    'new-contact',
    () => navigate({ place: 'new-person', name: '' }),
    isBuilt('new-person'),
  );
  useCommandHandler('import', () => navigate({ place: 'import' }), isBuilt('import'));
  useCommandHandler('open-backup', () => navigate({ place: 'settings', section: 'backup' }));
  useCommandHandler('guide', () => navigate({ place: 'guide' }));
  useCommandHandler('back', () => window.history.back());
  useCommandHandler('forward', () => window.history.forward());
  useCommandHandler('larger', () => resize(SIZE.step));
  useCommandHandler('smaller', () => resize(-SIZE.step));
  useCommandHandler('usual-size', () => change({ sizePercent: 100 }));
  useCommandHandler('next-region', () => moveToRegion(document, document.activeElement, 1));
  useCommandHandler('previous-region', () => moveToRegion(document, document.activeElement, -1));
}
