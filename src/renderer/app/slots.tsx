import type { ComponentType } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { NoteDialog } from '@renderer/features/person/NoteDialog';
import { BackupLine } from '@renderer/features/backups/BackupLine';
import { BackupSettings } from '@renderer/features/backups/BackupSettings';
import { RestoreFlow } from '@renderer/features/backups/RestoreFlow';

/** What the dialog for a note from anywhere gets. */
export type NoteDialogProps = {
  /** The person opened last; `null` if there is none. */
  readonly contactId: ContactId | null;
  readonly onClose: () => void;
};

/**
 * What other features put into the frame. A slot that is `null` is not there: no button, no key, no
 * line stands for it.
 */
export type Slots = {
  /** `N` from anywhere. */
  readonly noteDialog: ComponentType<NoteDialogProps> | null;
  /** The line at the foot of the rail that says how safe the data is. */
  readonly backupStatus: ComponentType<{ readonly onPress: () => void }> | null;
  /** The section *Backup* of the settings. */
  readonly backupSettings: ComponentType | null;
  /** Brings a backup back during the first run. */
  readonly restore: ComponentType<{ readonly onClose: () => void }> | null;
};

/** What is there now. */
export const SLOTS: Slots = {
  noteDialog: NoteDialog,
  backupStatus: BackupLine,
  backupSettings: BackupSettings,
  restore: RestoreFlow,
};
