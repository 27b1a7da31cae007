import type { ReactNode, RefObject } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Notice } from './Notice';
import { Spacer } from './Screen';
import { Stack } from './Stack';

/** Props of {@link FormDialog}. */
export type FormDialogProps = {
  readonly title: string;
  readonly lead?: ReactNode | undefined;
  /** How it is saved; see `hooks/useFormDialog`. */
  readonly form: {
    /** Goes around the fields: where something is wrong the focus finds it there. */
    readonly frame: RefObject<HTMLDivElement | null>;
    readonly submit: () => void;
    readonly isSaving: boolean;
    readonly isDisabled: boolean;
    readonly closeLabel: string;
    readonly cancelLabel: string;
    readonly keys: string;
    readonly keyShortcut: string | undefined;
  };
  /** The words of the button that does it. */
  readonly act: string;
  readonly isDanger?: boolean | undefined;
  /** Why the last attempt was refused, where no field says so. */
  readonly refused?: string | undefined;
  /** At the start of the foot. */
  readonly foot?: ReactNode | undefined;
  /** In px at the normal text size. Defaults to 520. */
  readonly width?: number | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A short form with one act. */
export const FormDialog = ({
  title,
  lead,
  form: { frame, submit, isSaving, isDisabled, closeLabel, cancelLabel, keys, keyShortcut },
  act,
  isDanger = false,
  refused,
  foot,
  width = 520,
  onClose,
  children,
}: FormDialogProps) => (
  <Dialog
    isOpen
    width={width}
    title={title}
    lead={lead}
    closeLabel={closeLabel}
    onClose={onClose}
    footer={
      <>
        {foot}
        <Spacer />
        <Button onPress={onClose}>{cancelLabel}</Button>
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          isPending={isSaving}
          isDisabled={isDisabled}
          keys={keys}
          keyShortcut={keyShortcut}
          onPress={submit}
        >
          {act}
        </Button>
      </>
    }
  >
    <div ref={frame}>
      <Stack gap={4}>
        {children}
        {refused === undefined ? null : (
          <Notice tone="critique" icon="circle-alert" announce="alert">
            {refused}
          </Notice>
        )}
      </Stack>
    </div>
  </Dialog>
);
