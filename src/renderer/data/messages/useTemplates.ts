import { useMemo } from 'react';
import type { Template } from '@shared/domain/messages/template';
import { allTemplates } from '@shared/domain/messages/templateFile';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';
import { loadShippedTemplates } from './shippedTemplates';

/** The owner's templates and those that come with the program, kept current; `null` until they are read. */
export function useTemplates(): readonly Template[] | null {
  const { templates } = useRepositories();
  const own = useLive('templates', () => templates.own());
  const shipped = useLive('templates/shipped', loadShippedTemplates);
  return useMemo(
    () =>
      own.status === 'ready' && shipped.status === 'ready'
        ? allTemplates(own.value, shipped.value)
        : null,
    [own, shipped],
  );
}
