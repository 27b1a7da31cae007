import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { TierPerson } from '@shared/domain/loyalty/bookAnswers';
import type { ProgrammeRules, Tier } from '@shared/domain/loyalty/programme';
import type { Format } from '@renderer/i18n/format';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import type { Column } from '@renderer/ui/DataTableRow';
import { tierDetail, type LoyaltyWords } from './loyaltyWords';
import { PeopleDialog, type ListedPerson } from './PeopleDialog';
import { useTierList } from './useLists';

type TierDialogProps = {
  readonly rules: ProgrammeRules;
  readonly tier: Tier;
  readonly words: LoyaltyWords;
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** Who stands in a tier, with what they can spend and how long they keep it. */
export function TierDialog({ rules, tier, words, onOpen, onClose }: TierDialogProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const name = useTierName()(tier);
  const items = useTierList(rules, tier.id);
  const canBeLost = items?.some(({ keptUntil }) => keptUntil !== null) === true;
  const columns = useMemo<readonly Column<ListedPerson<TierPerson>>[]>(
    () => [
      ...(canBeLost ? [keptColumn(t('tiers.kept'), format)] : []),
      {
        id: 'points',
        title: t('book.column.points'),
        width: '7rem',
        align: 'end',
        narrow: 'end',
        cell: ({ item }) => format.number(item.points),
      },
    ],
    [t, format, canBeLost],
  );
  return (
    <PeopleDialog<TierPerson>
      title={items === null ? name : t('tiers.title', { tier: name, count: items.length })}
      lead={tierDetail(rules, tier, words)}
      items={items}
      columns={columns}
      empty={t('tiers.nobody')}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}

const keptColumn = (title: string, format: Format): Column<ListedPerson<TierPerson>> => ({
  id: 'kept',
  title,
  width: '9rem',
  narrow: 'detail',
  cell: ({ item: { keptUntil } }) => (keptUntil === null ? '' : format.shortDay(keptUntil)),
});
