import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { CustomFields } from '@renderer/data/repositories/customFields';
import { useLive, type Loadable } from '@renderer/data/useLive';
import type { CustomField } from '@shared/domain/contacts/customField';

/** The owner's own fields in their order, and what can be done with them. */
export function useOwnFields(): {
  readonly fields: Loadable<readonly CustomField[]>;
  readonly repository: CustomFields;
} {
  const { customFields } = useRepositories();
  return { fields: useLive('customFields', () => customFields.all()), repository: customFields };
}
