import { ListBoxItem } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './Option.module.css';

/** One of the things to choose from. */
export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  /** Quieter, after the label: a country's name in the page's language after its own. */
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Language of `label`, when it is not the page's. */
  readonly lang?: string | undefined;
  /** Other words that find it; not shown. */
  readonly keywords?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** Props of {@link OptionItem}. */
export type OptionItemProps = { readonly option: Option };

/** An {@link Option} in the list of a select or combo box. */
export const OptionItem = ({ option }: OptionItemProps) => (
  <ListBoxItem
    id={option.id}
    textValue={option.label}
    {...given({ isDisabled: option.isDisabled })}
    className={cx(styles['option'])}
  >
    {({ isSelected }) => (
      <>
        {option.icon === undefined ? null : <Icon name={option.icon} size={16} />}
        <span className={styles['text']}>
          <bdi lang={option.lang}>{option.label}</bdi>
          {option.detail === undefined ? null : (
            <span className={styles['detail']}> {option.detail}</span>
          )}
        </span>
        {isSelected ? <Icon name="check" size={16} className={styles['check']} /> : null}
      </>
    )}
  </ListBoxItem>
);
