import type { ComponentType } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';

/** Finds somebody by typing; brought along by the app. */
export type IdeaPicker = ComponentType<{
  readonly label: string;
  readonly emptyText: string;
  readonly exceptId?: ContactId | undefined;
  readonly onPick: (person: { readonly id: ContactId; readonly name: string }) => void;
  readonly autoFocus?: boolean | undefined;
}>;
