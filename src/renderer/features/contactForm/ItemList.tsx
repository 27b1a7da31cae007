import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { EMPTY_ITEM, nameOf, type DraftLists, type ListName } from './draftLists';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';
import { useItemIds } from './useItemIds';

type Item<Name extends ListName> = DraftLists[Name];

/** Puts new values into an item. */
export type ChangeItem<Name extends ListName> = (fields: Partial<Item<Name>>) => void;

type ItemListProps<Name extends ListName> = SectionProps & {
  readonly name: Name;
  /** The fields of one item. */
  readonly children: (item: Item<Name>, change: ChangeItem<Name>) => ReactNode;
  /** What stands at the end of an item; by default a button that removes it. */
  readonly actions?: (item: Item<Name>, change: ChangeItem<Name>, remove: () => void) => ReactNode;
};

const itemsOf = <Name extends ListName>(
  form: SectionProps['form'],
  name: Name,
): readonly Item<Name>[] => form.draft[name] as readonly Item<Name>[];

const put = <Name extends ListName>(
  form: SectionProps['form'],
  name: Name,
  items: readonly Item<Name>[],
): void => {
  form.set(name, items as (typeof form.draft)[Name]);
};

/** The items of one list of the draft under their name; nothing while there are none. */
export function ItemList<Name extends ListName>({
  form,
  name,
  children,
  actions,
}: ItemListProps<Name>) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const items = itemsOf(form, name);
  if (items.length === 0) return null;
  const removeLabel = (item: DraftLists[ListName]): string => {
    const isOwn = !('date' in item) || item.kind === 'other';
    const called = isOwn ? nameOf(item) : t(`contacts:dateKind.${item.kind}`);
    return called === '' ? t('item.remove') : t('item.removeOne', { name: isolate(called) });
  };
  return (
    <fieldset className={styles['list']}>
      <legend className={styles['legend']}>{t(`contacts:field.${name}`)}</legend>
      {items.map((item) => {
        const change: ChangeItem<Name> = (fields) => {
          put(
            form,
            name,
            items.map((other) => (other.id === item.id ? { ...other, ...fields } : other)),
          );
        };
        const remove = (): void => {
          put(
            form,
            name,
            items.filter((other) => other.id !== item.id),
          );
          focusLater(`[data-add="${name}"]`);
        };
        return (
          <div key={item.id} data-item={item.id} className={styles['item']}>
            <div className={styles['itemFields']}>{children(item, change)}</div>
            {actions === undefined ? (
              <IconButton icon="x" label={removeLabel(item)} onPress={remove} />
            ) : (
              actions(item, change, remove)
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

type AddItemProps = SectionProps & { readonly name: ListName; readonly icon: IconName };

/** A button for one more item of a list; the new item's field gets the focus. */
export function AddItem({ form, name, icon }: AddItemProps) {
  const { t } = useTranslation('contactForm');
  const newId = useItemIds();
  return (
    <span data-add={name}>
      <Button
        variant="line"
        size="sm"
        icon={itemsOf(form, name).length === 0 ? icon : 'plus'}
        onPress={() => {
          const id = newId();
          put(form, name, [...itemsOf(form, name), EMPTY_ITEM[name](id)]);
          focusLater(`[data-item="${id}"]`);
        }}
      >
        {t(`add.${name}`)}
      </Button>
    </span>
  );
}

/** Puts the focus on the field or button inside, once it is on screen. */
function focusLater(place: string): void {
  window.setTimeout(() => {
    const inside = document.querySelector(place);
    (inside?.querySelector<HTMLElement>('input') ?? inside?.querySelector('button'))?.focus();
  });
}
