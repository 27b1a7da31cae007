import type { CustomField } from '@shared/domain/contacts/customField';
import { useRepositories } from './RepositoriesContext';
import { useLive } from './useLive';

const NONE: readonly CustomField[] = [];

/** The owner's own fields in their order; none until they are read. */
export function useCustomFields(): readonly CustomField[] {
  const { customFields } = useRepositories();
  const live = useLive('customFields', () => customFields.all());
  return live.status === 'ready' ? live.value : NONE;
}
