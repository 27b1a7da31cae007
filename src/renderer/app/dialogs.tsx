import type { ComponentProps } from 'react';
import type { IdeaFormDialog } from '@renderer/features/ideas/IdeaFormDialog';
import type { ThanksDialog as OneThanksDialog } from '@renderer/features/messages/ThanksDialog';
import type { PlanFor } from '@renderer/features/planning/PlanFor';
import { lateDialog } from './late/late';

/** What a dialog asks of its place; who is meant is picked as everywhere. */
type Asking<Props> = Omit<Props, 'picker'>;

/** Searches people, commands and places. */
export const PaletteOverlay = lateDialog(
  async () => (await import('./PaletteOverlay')).PaletteOverlay,
);

/** All keys. */
export const KeyboardOverlay = lateDialog(
  async () => (await import('./KeyboardOverlay')).KeyboardOverlay,
);

/** Writes to one or several. */
export const MessageDialog = lateDialog(
  async () => (await import('@renderer/features/messages/MessageDialog')).MessageDialog,
);

/** Plans a date or a time with somebody. */
export const PlanDialog = lateDialog(async () => {
  const [{ PlanFor: Plan }, { PersonPicker }] = await Promise.all([
    import('@renderer/features/planning/PlanFor'),
    import('@renderer/features/person/PersonPicker'),
  ]);
  return (props: Asking<ComponentProps<typeof PlanFor>>) => (
    <Plan {...props} picker={PersonPicker} />
  );
});

/** Thanks somebody. */
export const ThanksDialog = lateDialog(async () => {
  const [{ ThanksDialog: Thanks }, { PersonPicker }] = await Promise.all([
    import('@renderer/features/messages/ThanksDialog'),
    import('@renderer/features/person/PersonPicker'),
  ]);
  return (props: Asking<ComponentProps<typeof OneThanksDialog>>) => (
    <Thanks {...props} picker={PersonPicker} />
  );
});

/** Writes an idea down, with whose it is. */
export const IdeaForm = lateDialog(async () => {
  const [{ IdeaFormDialog: Form }, { PersonPicker }] = await Promise.all([
    import('@renderer/features/ideas/IdeaFormDialog'),
    import('@renderer/features/person/PersonPicker'),
  ]);
  return (props: Asking<ComponentProps<typeof IdeaFormDialog>>) => (
    <Form {...props} picker={PersonPicker} />
  );
});
