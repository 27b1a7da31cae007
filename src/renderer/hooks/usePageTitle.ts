import { useEffect } from 'react';

/** Names the page in the window's title, for the task bar, the history and screen readers. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Regulars' : `${title} – Regulars`;
  }, [title]);
}
