import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { EMPTY_ITEM, type DraftLists, type ListName } from './draftLists';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';
import { useItemIds } from './useItemIds';

type ItemListProps<Name extends ListName> = SectionProps & {
  readonly name: Name;
  readonly icon: IconName;
  /** The fields of one item; `change` puts new values into it. */
  readonly children: (
    item: DraftLists[Name],
    change: (fields: Partial<DraftLists[Name]>) => void,
  ) => ReactNode;
  /** Buttons beside the one that removes the item. */
  readonly actions?: (
    item: DraftLists[Name],
    change: (fields: Partial<DraftLists[Name]>) => void,
  ) => ReactNode;
};

/** The items of one list of the draft, each with its fields, and a button for one more. */
export function ItemList<Name extends ListName>({
  form,
  name,
  icon,
  children,
  actions,
}: ItemListProps<Name>) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const newId = useItemIds();
  const items = form.draft[name] as readonly DraftLists[Name][];
  const put = (next: readonly DraftLists[Name][]): void => {
    form.set(name, next as (typeof form.draft)[Name]);
  };
  return (
    <div role="group" aria-label={t(`contacts:field.${name}`)} className={styles['list']}>
      {items.map((item) => {
        const change = (fields: Partial<DraftLists[Name]>): void => {
          put(items.map((other) => (other.id === item.id ? { ...other, ...fields } : other)));
        };
        return (
          <div key={item.id} className={styles['item']}>
            <div className={styles['itemFields']}>{children(item, change)}</div>
            <div className={styles['itemActions']}>
              {actions?.(item, change)}
              <IconButton
                icon="x"
                label={t('item.remove')}
                onPress={() => {
                  put(items.filter((other) => other.id !== item.id));
                }}
              />
            </div>
          </div>
        );
      })}
      <Button
        variant="quiet"
        size="sm"
        icon={items.length === 0 ? icon : 'plus'}
        onPress={() => {
          put([...items, EMPTY_ITEM[name](newId())]);
        }}
      >
        {t(`add.${name}`)}
      </Button>
    </div>
  );
}
