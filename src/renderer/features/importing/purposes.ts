import type { ConsentPurpose } from '@shared/domain/contacts/consent';
import type { TableMapping } from '@shared/domain/importing/columnTarget';

/** What a table has columns of consent for: a row without a clear yes there has no consent. */
export function purposesOf(mapping: TableMapping | null): readonly ConsentPurpose[] {
  const purposes = (mapping?.columns ?? []).flatMap(({ target }) =>
    target.kind === 'consent' ? [target.purpose] : [],
  );
  return [...new Set(purposes)];
}
