import type { CustomField } from '@shared/domain/contacts/customField';
import { useCustomFields } from '@renderer/data/useCustomFields';

/** The owner's own fields in their order; none until they are read. */
export function useOwnFields(): readonly CustomField[] {
  return useCustomFields();
}
