import { USUAL_RETENTION } from '@shared/domain/backups/retention';
import type { Deed, Found, Told } from './told';

/** What must be there by everything that was told, whatever crashed in between. */
export type Expected = {
  readonly hear: (told: Told) => void;
  /** This may be there or not: nobody was told that it is. */
  readonly doubt: (fact: string) => void;
  /** Deeds that were confirmed so far. */
  readonly confirmed: () => number;
  readonly facts: () => ReadonlySet<string>;
  /** Compares with what is there, and goes on from it. */
  readonly compare: (found: Found) => Comparison;
};

/** What does not fit. */
export type Comparison = {
  /** Confirmed, and not there; or taken away, and back again. */
  readonly lost: readonly string[];
  /** There by halves, or contradicting itself. */
  readonly torn: readonly string[];
};

/** Begins with what is there at first. */
export function createExpected(first: readonly string[] = []): Expected {
  let facts: ReadonlySet<string> = new Set(first);
  let marked: ReadonlySet<string> = facts;
  const pending = new Map<number, Deed>();
  let confirmed = 0;
  const namesakes = first.length - facts.size;
  const erased = new Set<string>();
  const backups = new Set<string>();
  const doubtful = new Set<string>();

  const after = ({ adds, takes, isRestore }: Deed): ReadonlySet<string> => {
    if (isRestore === true) {
      return new Set([...marked].filter((fact) => !erased.has(nameIn(fact))));
    }
    const next = new Set(facts);
    for (const fact of adds) next.add(fact);
    for (const fact of takes) next.delete(fact);
    return next;
  };

  const happened = (deed: Deed): void => {
    facts = after(deed);
    for (const name of deed.erases ?? []) erased.add(name);
  };

  /** How much of a deed is there. Deeds on their way at once never speak of the same facts; a restore is alone. */
  const howFar = (deed: Deed, there: ReadonlySet<string>): 'whole' | 'nothing' | 'half' => {
    if (deed.isRestore === true) return isSame(there, facts) ? 'nothing' : 'whole';
    const adds = deed.adds.filter((fact) => !facts.has(fact));
    const takes = deed.takes.filter((fact) => facts.has(fact));
    const did = [...adds.map((fact) => there.has(fact)), ...takes.map((fact) => !there.has(fact))];
    if (did.every((one) => one)) return 'whole';
    return did.some((one) => one) ? 'half' : 'nothing';
  };

  return {
    hear: (told) => {
      if (told.kind === 'begin') pending.set(told.id, told.deed);
      else if (told.kind === 'mark') marked = facts;
      else if (told.kind === 'backup') backups.add(told.id);
      else {
        const deed = pending.get(told.id);
        if (deed === undefined) throw new Error('Confirmed, but never begun');
        happened(deed);
        pending.delete(told.id);
        confirmed += 1;
      }
    },
    doubt: (fact) => void doubtful.add(fact),
    confirmed: () => confirmed,
    facts: () => facts,
    compare: (found) => {
      const there = new Set(found.facts);
      const open = [...pending.values()];
      pending.clear();
      const torn = [...found.torn];
      if (found.facts.length - there.size > namesakes) torn.push('somebody is there twice');
      // Rotation clears away what is older than the newest ones; it never leaves fewer, and never takes the last.
      const told = [...backups];
      const missing = told.filter((id) => !found.backups.includes(id));
      const isCleared = found.backups.length >= USUAL_RETENTION.newest;
      const lost = isCleared ? missing.filter((id) => id === told.at(-1)) : missing;
      backups.clear();
      facts = new Set([...facts, ...[...doubtful].filter((fact) => there.has(fact))]);
      doubtful.clear();
      // What was on its way when the process ended may have come through, but only whole.
      for (const deed of open) {
        const came = howFar(deed, there);
        if (came === 'whole') happened(deed);
        if (came === 'half') torn.push(`half of what was on its way: ${JSON.stringify(deed)}`);
      }
      const half = new Set(open.flatMap(({ adds, takes }) => [...adds, ...takes]));
      for (const fact of facts) if (!there.has(fact) && !half.has(fact)) lost.push(fact);
      for (const fact of there) {
        if (!facts.has(fact) && !half.has(fact)) lost.push(`${fact} (back again)`);
      }
      facts = there;
      return { lost, torn };
    },
  };
}

const nameIn = (fact: string): string => fact.split(' · ')[0]!;

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((fact) => other.has(fact));
