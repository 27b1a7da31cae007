import { createContext, useContext } from 'react';
import type { Repositories } from './createRepositories';

/** Where the window finds its data. */
export const RepositoriesContext = createContext<Repositories | null>(null);

/** The repositories of this window. @throws if there is no provider above. */
export function useRepositories(): Repositories {
  const repositories = useContext(RepositoriesContext);
  if (repositories === null) throw new Error('No RepositoriesContext above');
  return repositories;
}
