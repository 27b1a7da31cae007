import type { ContactId } from '@shared/domain/contacts/contact';
import type { MessageId } from '@shared/domain/messages/message';

/** Ways out of a letter to where something in it is mended. The letter is kept before. */
export type LetterPaths = {
  readonly onEditPerson: () => void;
  readonly onShop: () => void;
  /** Absent where templates cannot be changed. */
  readonly onTemplates?: (() => void) | undefined;
};

/** The same for whomever it is about. */
export type LetterWays = Omit<LetterPaths, 'onEditPerson'> & {
  readonly onEditPerson: (id: ContactId) => void;
  /** To the paper for letters that were written down; absent where nothing can be printed. */
  readonly onPrint?: ((ids: readonly MessageId[]) => void) | undefined;
};
