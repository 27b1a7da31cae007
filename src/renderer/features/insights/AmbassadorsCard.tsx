import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Ambassador, ReferralTree } from '@shared/domain/insights/referrals';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Skeleton } from '@renderer/ui/Skeleton';
import { PersonLink } from './PersonLink';
import { useNames } from './useNames';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type AmbassadorsCardProps = {
  /** `null` while it is counted. */
  readonly tree: ReferralTree | null;
  readonly currency: string;
} & Pick<FigureViewProps, 'onListed' | 'onOpen'>;

/** Ambassadors named on the page. */
const NAMED = 6;

/** People of one tree that are named: a tree of thousands is for the lists. */
const MOST_OF_TREE = 200;

/** Who recommends the shop, and the tree of those who came over them. */
export function AmbassadorsCard({ tree, currency, onListed, onOpen }: AmbassadorsCardProps) {
  const { t } = useTranslation(['insightViews', 'insights', 'common']);
  const [open, setOpen] = useState<ContactId | null>(null);
  const all = tree?.ambassadors ?? [];
  const shown = all.slice(0, NAMED);
  const below = tree !== null && open !== null ? peopleBelow(tree, open) : [];
  const names = useNames([...shown.map(({ id }) => id), ...below]);
  return (
    <Card title={t('ambassadors.title')}>
      {tree === null ? (
        <Skeleton shape="rows" count={2} label={t('common:loading')} />
      ) : all.length === 0 ? (
        <p className={styles['quiet']}>{t('ambassadors.none')}</p>
      ) : (
        <>
          <ol className={styles['ambassadors']}>
            {shown.map((one) => (
              <AmbassadorRow
                key={one.id}
                ambassador={one}
                currency={currency}
                names={names}
                tree={tree}
                isOpen={open === one.id}
                onToggle={(isOpen) =>
                  setOpen((before) => (isOpen ? one.id : before === one.id ? null : before))
                }
                onListed={onListed}
                onOpen={onOpen}
              />
            ))}
          </ol>
          <span className={styles['foot']}>
            <Button
              variant="fill"
              size="sm"
              onPress={() =>
                onListed({ title: t('ambassadors.title'), people: all.map(({ id }) => id) })
              }
            >
              {t('insights:people.see', { count: all.length })}
            </Button>
          </span>
        </>
      )}
    </Card>
  );
}

function AmbassadorRow({
  ambassador: { id, brought, reach, spentMinor },
  currency,
  names,
  tree,
  isOpen,
  onToggle,
  onListed,
  onOpen,
}: {
  readonly ambassador: Ambassador;
  readonly currency: string;
  readonly names: ReadonlyMap<ContactId, PersonSummary>;
  readonly tree: ReferralTree;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
} & Pick<FigureViewProps, 'onListed' | 'onOpen'>) {
  const { t } = useTranslation(['insightViews', 'common']);
  const format = useFormat();
  const name = names.get(id)?.name ?? '';
  return (
    <li>
      <div className={styles['ambassador']}>
        <PersonLink person={names.get(id)} onOpen={onOpen} />
        <button
          type="button"
          className={styles['link']}
          onClick={() =>
            onListed({
              title: t('ambassadors.over', { name: name === '' ? t('common:untitled') : name }),
              people: brought,
            })
          }
        >
          {t('ambassadors.brought', { count: brought.length })}
        </button>
        <span className={styles['quiet']}>
          {t('ambassadors.spent', { amount: format.money({ minor: spentMinor, currency }) })}
        </span>
      </div>
      <details
        className={styles['tree']}
        open={isOpen}
        onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      >
        <summary>{t('ambassadors.reach', { count: reach })}</summary>
        {isOpen && <Branch of={id} tree={tree} names={names} onOpen={onOpen} />}
      </details>
    </li>
  );
}

function Branch({
  of,
  tree,
  names,
  onOpen,
}: {
  readonly of: ContactId;
  readonly tree: ReferralTree;
  readonly names: ReadonlyMap<ContactId, PersonSummary>;
  readonly onOpen: (id: ContactId) => void;
}) {
  // Whoever is gone is left out, and so are those over them.
  const children = (tree.recommended.get(of) ?? []).filter((id) => names.has(id));
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((id) => (
        <li key={id}>
          <PersonLink person={names.get(id)} onOpen={onOpen} />
          <Branch of={id} tree={tree} names={names} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** Everybody in the tree below somebody, the nearest first. */
function peopleBelow({ recommended }: ReferralTree, id: ContactId): readonly ContactId[] {
  const found: ContactId[] = [];
  let level: readonly ContactId[] = [id];
  while (level.length > 0 && found.length < MOST_OF_TREE) {
    level = level.flatMap((one) => recommended.get(one) ?? []);
    found.push(...level);
  }
  return found.slice(0, MOST_OF_TREE);
}
