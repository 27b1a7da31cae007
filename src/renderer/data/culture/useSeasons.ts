import type { Season } from '@shared/domain/culture/season';
import { useEffect, useState } from 'react';
import { loadedSeasons, loadSeasons } from './seasons';

/** The seasons that are shipped; `undefined` while they are read. A file that cannot be read is a fault for the nearest boundary. */
export function useSeasons(): readonly Season[] | undefined {
  const [seasons, setSeasons] = useState(loadedSeasons);
  const [fault, setFault] = useState<Error>();

  useEffect(() => {
    let isWanted = true;
    loadSeasons().then(
      (read) => {
        if (isWanted) setSeasons(read);
      },
      (reason: unknown) => {
        if (isWanted) setFault(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);

  if (fault) throw fault;
  return seasons;
}
