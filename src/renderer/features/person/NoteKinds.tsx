import { useTranslation } from 'react-i18next';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { KIND_ICONS } from './kindIcons';
import { KINDS } from './noteDraft';
import type { NoteForm } from './useNote';

/** Kinds that fit into one line while the composer is closed. */
const CLOSED_KINDS = 5;

type NoteKindsProps = { readonly note: NoteForm; readonly isOpen: boolean };

/** What the exchange was: one press each. */
export function NoteKinds({ note, isOpen }: NoteKindsProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const { draft, set } = note;
  return (
    <ChipGroup label={t('composer.kinds')} isWrapping>
      {KINDS.filter((kind, at) => isOpen || at < CLOSED_KINDS || kind === draft.kind).map(
        (kind) => (
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
        ),
      )}
    </ChipGroup>
  );
}
