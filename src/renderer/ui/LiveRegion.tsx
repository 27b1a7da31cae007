import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden';

/** Props of {@link LiveRegion}. */
export type LiveRegionProps = {
  /** Announced whenever it changes. Keep the region mounted; an empty text says nothing. */
  readonly children: ReactNode;
  /** `polite` (default) waits for a pause; `assertive` only for failed saves and conflicts. */
  readonly politeness?: 'polite' | 'assertive' | undefined;
};

/** Says a change to assistive technology, unseen: "3 of 412 selected". */
export const LiveRegion = ({ children, politeness = 'polite' }: LiveRegionProps) => (
  <VisuallyHidden as="div">
    <div role={politeness === 'polite' ? 'status' : 'alert'} aria-live={politeness} aria-atomic>
      {children}
    </div>
  </VisuallyHidden>
);
