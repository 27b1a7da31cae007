import type { ComponentType } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { BackupLine } from '@renderer/features/backups/BackupLine';
import { lateDialog, type Late } from './late/late';

/** What the dialog for a note from anywhere gets. */
export type NoteDialogProps = {
  /** The person opened last; `null` if there is none. */
  readonly contactId: ContactId | null;
  readonly onClose: () => void;
};

/** What the counter gets. */
export type CounterDialogProps = {
  /** Who is being served; `null` to ask. */
  readonly contactId: ContactId | null;
  /** A card that was scanned; `null` without one. */
  readonly cardNumber: string | null;
  /** Makes somebody new of that name; absent where there is no page for it. */
  readonly onAdd?: ((name: string) => void) | undefined;
  readonly onClose: () => void;
};

/**
 * What other features put into the frame. A slot that is `null` is not there: no button, no key, no
 * line stands for it.
 */
export type Slots = {
  /** `N` from anywhere. */
  readonly noteDialog: Late<NoteDialogProps> | null;
  /** `P` from anywhere. */
  readonly counterDialog: Late<CounterDialogProps> | null;
  /** Asks before the counter is all there is to see. */
  readonly counterModeEntry: Late<{ readonly onClose: () => void }> | null;
  /** The line at the foot of the rail that says how safe the data is. */
  readonly backupStatus: ComponentType<{ readonly onPress: () => void }> | null;
  /** Brings a backup back during the first run. */
  readonly restore: Late<{ readonly onClose: () => void }> | null;
};

/** What is there now. */
export const SLOTS: Slots = {
  noteDialog: lateDialog(
    async () => (await import('@renderer/features/person/NoteDialog')).NoteDialog,
  ),
  counterDialog: lateDialog(
    async () => (await import('@renderer/features/counter/CounterDialog')).CounterDialog,
  ),
  counterModeEntry: lateDialog(
    async () => (await import('@renderer/features/counter/EnterCounterMode')).EnterCounterMode,
  ),
  backupStatus: BackupLine,
  restore: lateDialog(
    async () => (await import('@renderer/features/backups/RestoreFlow')).RestoreFlow,
  ),
};
