import { createContext, useContext, type ReactNode } from 'react';
import type { AddressedAs } from '@shared/domain/messages/message';

/** What a field for a longer text in some language is given. */
export type WritingFieldProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the text, without region. */
  readonly language: string;
  /** The form of address of the text; absent where it is for both. */
  readonly form?: AddressedAs | undefined;
  /** What the text is written after; `null` where there is none in another language. */
  readonly source: { readonly text: string; readonly language: string } | null;
  /** Whether the text has placeholders and conditions. */
  readonly isTemplate?: boolean | undefined;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly maxLength?: number | undefined;
};

/**
 * How texts in other languages are written. Given by the app, so that the words of the shop and what was written
 * before help wherever something is written in several languages.
 */
export const WritingFieldContext = createContext<((props: WritingFieldProps) => ReactNode) | null>(
  null,
);

/**
 * A longer text in some language, with the words of the shop, and with what was written for its sentences before.
 *
 * @throws if there is no provider above.
 */
export function WritingField(props: WritingFieldProps): ReactNode {
  const field = useContext(WritingFieldContext);
  if (field === null) throw new Error('No WritingFieldContext above');
  return field(props);
}
