import { useEffect, useMemo, useState } from 'react';
import type * as Library from '@formats/barcode';
import type { Bars, Matrix } from '@shared/domain/printing/barcode';
import { barsFor } from '@shared/domain/printing/linearBarcode';

/** The codes of a number; `null` where it has none of the kind. */
export type Codes = { readonly bars: Bars | null; readonly qr: Matrix | null };

/** Draws codes of numbers; each number once. */
export type DrawCodes = (number: string) => Codes;

/** What draws codes, as soon as it is loaded: nothing else needs the library. */
export function useCodes(): DrawCodes | null {
  const [library, setLibrary] = useState<typeof Library | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('@formats/barcode').then((loaded) => {
      if (!isOver) setLibrary(loaded);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return useMemo(() => {
    if (library === null) return null;
    const drawn = new Map<string, Codes>();
    return (number) => {
      const known = drawn.get(number);
      if (known !== undefined) return known;
      const codes = { bars: barsFor(number), qr: library.qrFor(number) };
      drawn.set(number, codes);
      return codes;
    };
  }, [library]);
}
