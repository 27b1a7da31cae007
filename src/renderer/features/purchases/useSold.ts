import { useEffect, useState } from 'react';
import { addDays } from '@shared/domain/calendar/isoDate';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useToday } from '@renderer/hooks/useClock';

/** How far back it is looked for what people buy together, in days and in purchases. */
const LOOKED_BACK_DAYS = 365;
const MAX_PURCHASES = 5000;
const NONE: readonly Purchase[] = [];

/** What everybody bought lately, for what goes together: read once. */
export function useSold(): readonly Purchase[] {
  const { products } = useRepositories();
  const today = useToday();
  const [sold, setSold] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    void products.soldSince(addDays(today, -LOOKED_BACK_DAYS), MAX_PURCHASES).then((found) => {
      if (isWanted) setSold(found);
    });
    return () => {
      isWanted = false;
    };
  }, [products, today]);
  return sold;
}
