import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from './expected';

/** One line of the table: what was done how often, and what came of it. */
type Line = {
  runs: number;
  acts: number;
  lost: number;
  torn: number;
  wiped: number;
  rebuilt: number;
};

/** Results of one run. */
export type Results = ReturnType<typeof createResults>;

/** What was found, to be shown as a table and kept as JSON in `chaos-results`, which is not part of the repository. */
export function createResults(name: string, seed: number) {
  const lines = new Map<string, Line>();
  const details: string[] = [];
  const lineOf = (what: string): Line => {
    const none = { runs: 0, acts: 0, lost: 0, torn: 0, wiped: 0, rebuilt: 0 };
    const line = lines.get(what) ?? none;
    lines.set(what, line);
    return line;
  };
  const sum = (): Line => {
    const all = { runs: 0, acts: 0, lost: 0, torn: 0, wiped: 0, rebuilt: 0 };
    for (const line of lines.values()) {
      for (const key of Object.keys(all) as (keyof Line)[]) all[key] += line[key];
    }
    return all;
  };
  return {
    /** Notes a run; what was lost or torn is said at once. */
    note: (
      what: string,
      { lost, torn }: Comparison,
      more: { readonly acts: number; readonly isEmpty: boolean; readonly isRebuilt: boolean },
      where: string,
    ): void => {
      const line = lineOf(what);
      line.runs += 1;
      line.acts += more.acts;
      line.lost += lost.length;
      line.torn += torn.length;
      line.wiped += more.isEmpty ? 1 : 0;
      line.rebuilt += more.isRebuilt ? 1 : 0;
      if (lost.length + torn.length === 0) return;
      const detail = `${where}: lost ${JSON.stringify(lost.slice(0, 10))} torn ${JSON.stringify(torn.slice(0, 10))}`;
      details.push(detail);
      console.log(detail);
    },
    sum,
    /** Prints the table, and writes everything down. */
    finish: (figures: Readonly<Record<string, unknown>> = {}): void => {
      const all = { ...Object.fromEntries(lines), all: sum() };
      console.log(`${name}, seed ${seed}`);
      console.table(all);
      const folder = join(import.meta.dirname, '../../chaos-results');
      mkdirSync(folder, { recursive: true });
      const at = new Date().toISOString();
      writeFileSync(
        join(folder, `${at.replace(/[^0-9]/g, '').slice(0, 14)}-${name}-${seed}.json`),
        `${JSON.stringify({ name, seed, at, lines: all, details, ...figures }, null, 2)}\n`,
      );
    },
  };
}
