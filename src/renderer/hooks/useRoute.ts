import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, routeOf, type Route } from './route';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
};

/** Where the person is. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

/** Goes to a place; *back* returns from it. */
export function navigate(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes to a place that takes the present one's turn: *back* skips the present one. */
export function navigateInstead(route: Route): void {
  window.history.replaceState(null, '', hrefOf(route));
  // replaceState is silent, unlike a change of the hash.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
