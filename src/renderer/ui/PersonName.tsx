import type { ReactNode } from 'react';
import { cx } from './cx';
import { Highlight, type MarkRange } from './Highlight';
import styles from './PersonName.module.css';

/** A name in its own script. */
export type NativeName = {
  readonly text: string;
  /** BCP 47 tag, so that the right letter shapes are chosen; absent if unknown. */
  readonly lang?: string | undefined;
};

/** Props of {@link PersonName}. */
export type PersonNameProps = {
  readonly name: string;
  readonly native?: NativeName | undefined;
  /** 15, 17, 20 or 32 px; `inherit` takes the size around it. Defaults to `md` (17). */
  readonly size?: 'inherit' | 'sm' | 'md' | 'lg' | 'xl' | undefined;
  /** Cut to one line with an ellipsis; the full name is in the title. */
  readonly isTruncated?: boolean | undefined;
  /** Found stretches of `name`. */
  readonly marks?: readonly MarkRange[] | undefined;
  /** The element around it; `h1` on the person's own page. */
  readonly as?: 'span' | 'h1' | 'h2' | 'h3' | undefined;
};

/** The one place of the serif: a name of a person or a shop, safe in sentences of either direction. */
export const PersonName = ({
  name,
  native,
  size = 'md',
  isTruncated = false,
  marks,
  as: Element = 'span',
}: PersonNameProps) => (
  <Element
    className={cx(styles['personName'], styles[size], isTruncated && styles['truncated'])}
    // A line is cut at the end of its own direction: a Latin name keeps its beginning in Arabic, and the other way round.
    {...(isTruncated && { title: name, dir: 'auto' })}
  >
    <PlainOrIsolated isIsolated={!isTruncated}>
      <Highlight text={name} ranges={marks} />
    </PlainOrIsolated>
    {native === undefined || native.text === '' ? null : (
      <>
        {' '}
        <bdi className={styles['native']} lang={native.lang} dir="auto">
          {native.text}
        </bdi>
      </>
    )}
  </Element>
);

/** `dir="auto"` does not look into a `bdi`; the line that has it is isolated itself. */
const PlainOrIsolated = ({
  isIsolated,
  children,
}: {
  readonly isIsolated: boolean;
  readonly children: ReactNode;
}) => (isIsolated ? <bdi className={styles['name']}>{children}</bdi> : <span>{children}</span>);
