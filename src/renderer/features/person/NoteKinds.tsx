import { useTranslation } from 'react-i18next';
import type { InteractionKind } from '@shared/domain/interactions/interaction';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { KIND_ICONS } from './kindIcons';
import { KINDS } from './noteDraft';
import type { NoteForm } from './useNote';

/** Kinds that fit into one line while the composer is closed. */
const CLOSED_KINDS = 5;
/** The purchase stands where unfolding the composer does not move it away from under the pointer. */
const BEFORE_PURCHASE = 3;

type NoteKindsProps = {
  readonly note: NoteForm;
  readonly isOpen: boolean;
  /** Something was bought: that is written down elsewhere. Absent where there is no such place. */
  readonly onPurchase?: (() => void) | undefined;
  /** The person said something about the shop: that is written down elsewhere, too. */
  readonly onFeedback?: (() => void) | undefined;
};

/** What the exchange was: one press each. */
export function NoteKinds({ note, isOpen, onPurchase, onFeedback }: NoteKindsProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const { draft, set } = note;
  const elsewhere = [onPurchase, onFeedback].filter((way) => way !== undefined).length;
  const closed = CLOSED_KINDS - elsewhere;
  const shown = KINDS.filter((kind, at) => isOpen || at < closed || kind === draft.kind);
  const chipOf = (kind: InteractionKind) => (
    <ToggleChip
      key={kind}
      look="soft"
      icon={KIND_ICONS[kind]}
      isSelected={draft.kind === kind}
      onChange={() => {
        set('kind', kind);
      }}
    >
      {t(`contacts:interaction.${kind}`)}
    </ToggleChip>
  );
  return (
    <ChipGroup label={t('composer.kinds')} isWrapping>
      {shown.slice(0, BEFORE_PURCHASE).map(chipOf)}
      {onPurchase === undefined ? null : (
        <Button variant="quiet" size="sm" icon="receipt" onPress={onPurchase}>
          {t('composer.purchase')}
        </Button>
      )}
      {onFeedback === undefined ? null : (
        <Button variant="quiet" size="sm" icon="smile" keyShortcut="F" onPress={onFeedback}>
          {t('composer.feedback')}
        </Button>
      )}
      {shown.slice(BEFORE_PURCHASE).map(chipOf)}
    </ChipGroup>
  );
}
