import type { LetterWays } from '@renderer/features/messages/letterPaths';
import { navigate } from '@renderer/hooks/useRoute';

/** Ways out of a letter to where something in it is mended. */
export const letterWays: LetterWays = {
  onEditPerson: (id) => {
    navigate({ place: 'edit-person', id });
  },
  onShop: () => {
    navigate({ place: 'settings', section: 'shop' });
  },
  onTemplates: () => {
    navigate({ place: 'settings', section: 'templates' });
  },
  onPrint: (ids) => {
    navigate({ place: 'print', what: 'letters', ids });
  },
};
