import type { Money } from '@shared/domain/money/money';

/** A product as a line of a pasted list says it. */
export type PastedProduct = {
  readonly name: string;
  readonly category: string;
  /** `null` where the line has no price. */
  readonly price: Money | null;
};

/** What a pasted list says. */
export type PastedList = {
  /** Each name once, in the order of the lines. */
  readonly products: readonly PastedProduct[];
  /** How many lines name something that is on the list already. */
  readonly known: number;
};

/** More lines than a short list has. */
const MAX_LINES = 500;

/**
 * Reads a list of products, one a line: name, category, price in any number of columns, parted by tabs,
 * semicolons or bars. What reads as an amount is the price, the first text the name, the next one the category.
 *
 * @param readPrice - `null` for what is no amount.
 * @param knownNames - Names that are on the list already, in any case.
 */
export function readPastedProducts(
  text: string,
  readPrice: (text: string) => Money | null,
  knownNames: readonly string[],
): PastedList {
  const folded = (name: string): string => name.toLocaleLowerCase();
  const taken = new Set(knownNames.map(folded));
  const products: PastedProduct[] = [];
  let known = 0;
  for (const line of text.split(/\r\n?|\n/u).slice(0, MAX_LINES)) {
    const cells = line
      .split(/[\t;|]/u)
      .map((cell) => cell.trim().replace(/\s+/gu, ' '))
      .filter((cell) => cell !== '');
    const [name, ...rest] = cells;
    if (name === undefined) continue;
    if (taken.has(folded(name))) {
      known += 1;
      continue;
    }
    taken.add(folded(name));
    const amounts = rest.map((cell) => readPrice(cell));
    products.push({
      name: name.slice(0, 120),
      category: (rest.find((_, index) => amounts[index] === null) ?? '').slice(0, 80),
      price: amounts.find((amount) => amount !== null) ?? null,
    });
  }
  return { products, known };
}
