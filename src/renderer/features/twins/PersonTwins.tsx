import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { PickTwinDialog, type TwinPicker } from './PickTwinDialog';
import { SplitDialog } from './SplitDialog';
import { useMergesOf, useNameOf } from './useSplit';

/** What is open about one person. */
export type TwinTask = 'merge' | 'split';

type PersonTwinsProps = {
  readonly contactId: ContactId;
  readonly task: TwinTask | null;
  readonly picker: TwinPicker;
  /** The key of a pair to be looked at side by side. */
  readonly onPair: (pair: string) => void;
  readonly onClose: () => void;
};

/** The dialogs with which one person becomes one with another record, or two again. */
export function PersonTwins({ contactId, task, picker, onPair, onClose }: PersonTwinsProps) {
  const { t } = useTranslation('common');
  const merges = useMergesOf(contactId);
  const name = useNameOf(contactId);
  if (task === 'merge') {
    return (
      <PickTwinDialog contactId={contactId} picker={picker} onPair={onPair} onClose={onClose} />
    );
  }
  return task === 'split' && merges.length > 0 ? (
    <SplitDialog name={name || t('untitled')} merges={merges} onClose={onClose} />
  ) : null;
}
