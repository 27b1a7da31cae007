import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Props of {@link UiProvider}. */
export type UiProviderProps = {
  /** BCP 47 tag of the interface; numbers, collation and direction of the controls follow it. */
  readonly locale: string;
  readonly children: ReactNode;
};

/** Around the whole window: tells the controls the language. `lang` and `dir` of the page are set beside it. */
export const UiProvider = ({ locale, children }: UiProviderProps) => (
  <I18nProvider locale={locale}>{children}</I18nProvider>
);
