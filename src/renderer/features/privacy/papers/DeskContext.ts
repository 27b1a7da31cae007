import { createContext } from 'react';
import type { SizeMm } from '@shared/domain/printing/paper';
import type { Language } from '@renderer/i18n/languages';

/** Where a paper lies before it is printed: what the page around it decides. */
export type Desk = {
  readonly size: SizeMm;
  /** That of the paper. */
  readonly language: Language;
  readonly isPrinting: boolean;
  /** Name of the desk, in the interface's language. */
  readonly label: string;
  readonly sheetLabel: (index: number, count: number) => string;
};

/** The desk of the paper here; `null` outside of a page with one. */
export const DeskContext = createContext<Desk | null>(null);
