import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ariaKeys, keyLabel } from './keyLabel';
import { useFormFrame, type FormFrame } from './useFormFrame';

/** How a short form in a dialog is saved, and the words around that: for `ui/FormDialog`. */
export type FormDialogState = FormFrame & {
  readonly isSaving: boolean;
  /** It cannot be done in this state at all. */
  readonly isDisabled: boolean;
  readonly closeLabel: string;
  readonly cancelLabel: string;
  /** As printed on the keys. */
  readonly keys: string;
  /** For assistive technology. */
  readonly keyShortcut: string | undefined;
};

/**
 * A short form with one act, done once at a time by its button or Ctrl Enter.
 *
 * @param save - Does it; the dialog is closed by the caller when it worked.
 */
export function useFormDialog(save: () => Promise<void>, isDisabled = false): FormDialogState {
  const { t } = useTranslation(['common', 'keyboard']);
  const [isSaving, setIsSaving] = useState(false);
  const { frame, submit } = useFormFrame(async () => {
    if (isSaving || isDisabled) return;
    setIsSaving(true);
    try {
      await save();
    } finally {
      setIsSaving(false);
    }
  });
  return {
    frame,
    submit,
    isSaving,
    isDisabled,
    closeLabel: t('action.close'),
    cancelLabel: t('action.cancel'),
    keys: keyLabel('mod+enter', t('keyboard:key', { returnObjects: true })),
    keyShortcut: ariaKeys('mod+enter'),
  };
}
