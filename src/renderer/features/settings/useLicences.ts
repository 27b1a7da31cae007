import { useEffect, useState } from 'react';
import type * as Licences from 'virtual:licences';

/** Whose work is in the program; `null` while it is read. */
export function useLicences(): typeof Licences | null {
  const [licences, setLicences] = useState<typeof Licences | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('virtual:licences').then((read) => {
      if (!isOver) setLicences(read);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return licences;
}
