import { LIMITS } from '@shared/kernel/readingLimits';
import type { ExtraValue, ReadContact } from '@shared/domain/importing/readContact';
import type { ImportOptions } from '@shared/domain/importing/columnTarget';
import type { ImportRefusal, ReadingControl } from '@shared/domain/importing/tableSource';
import { shorten } from '@shared/domain/importing/cellText';
import type { Result } from '@shared/kernel/result';
import { ok, refuse } from '@shared/kernel/result';
import type { Card, StrayText } from './cards';
import { fileParts } from './cards';
import type { CardOptions } from './cardDraft';
import type { CardRead } from './readCard';
import { readCard } from './readCard';
import { openSource } from './sourceText';

/** Most texts between cards that are kept to be shown. */
const MAX_STRAYS = 100;
/** Cards between two reports of progress. */
const PORTION = 100;

/** What became of all properties of one name in a file. */
export type PropertyReport = {
  /** Upper case, such as `X-ABDATE`. */
  readonly name: string;
  readonly count: number;
  /** Those that went into fields of contacts. */
  readonly asField: number;
  /** Those that are kept as extra values. */
  readonly asExtra: number;
  /** Those that say only how the card was made, nothing about the person. */
  readonly setAside: number;
  readonly empty: number;
};

/** A vCard file, read. */
export type VCardFile = {
  readonly contacts: readonly ReadContact[];
  /** How values without a character set of their own were read: a label of the Encoding standard. */
  readonly encoding: string;
  /** The versions that occur, such as `2.1`, each once, in the file's order. */
  readonly versions: readonly string[];
  /** Cards of the file, including those within others. */
  readonly cardCount: number;
  /** Every name of a property once, in the file's order. */
  readonly properties: readonly PropertyReport[];
  /** Text between cards, at most the first 100, each shortened. */
  readonly strays: readonly StrayText[];
  readonly strayCount: number;
};

/** How a vCard file is to be read. `encoding` is the owner's choice; absent to detect it. */
export type VCardOptions = ImportOptions & { readonly encoding?: string };

/** A step of reading: `done` of `total` characters. */
export type VCardStep = { readonly done: number; readonly total: number; readonly cards: number };

/** Everything that was gathered from the parts of a file. */
class Gathered {
  readonly cards: CardRead[] = [];
  readonly versions = new Set<string>();
  readonly reports = new Map<
    string,
    { count: number; asField: number; asExtra: number; setAside: number; empty: number }
  >();
  readonly strays: StrayText[] = [];
  strayCount = 0;

  addStray({ line, text }: StrayText): void {
    this.strayCount += 1;
    if (this.strays.length < MAX_STRAYS)
      this.strays.push({ line, text: shorten(text.slice(0, 1000), 200) });
  }

  /** Adds a card and the cards within it, and ties those to it. */
  addCard(card: Card, options: CardOptions): CardRead {
    const read = readCard(card, this.cards.length + 1, options);
    const at = this.cards.push(read) - 1;
    if (card.version !== '') this.versions.add(card.version);
    for (const { name, fate } of read.fates) {
      const report = this.reports.get(name) ?? {
        count: 0,
        asField: 0,
        asExtra: 0,
        setAside: 0,
        empty: 0,
      };
      report.count += 1;
      if (fate === 'field') report.asField += 1;
      else if (fate === 'extra') report.asExtra += 1;
      else if (fate === 'aside') report.setAside += 1;
      else report.empty += 1;
      this.reports.set(name, report);
    }
    const agents = card.agents.map((agent) => this.addCard(agent, options));
    const relations = agents
      .map(({ contact }) => contact.draft.name || contact.draft.organisation)
      .filter((name) => name !== '')
      .map((name) => ({ kind: 'other' as const, label: 'agent', name }));
    if (relations.length > 0) {
      const { contact } = read;
      this.cards[at] = {
        ...read,
        contact: { ...contact, relations: [...contact.relations, ...relations] },
      };
    }
    return read;
  }
}

/** UIDs are written with and without `urn:uuid:`, in either case. */
const uidKey = (uid: string): string => uid.toLowerCase().replace(/^urn:(?:uuid:)?|^uid:/, '');

/** Puts names where cards refer to each other, and gives the members of a group its name as a tag. */
function resolveReferences(cards: readonly CardRead[]): readonly ReadContact[] {
  const byUid = new Map<string, number>();
  cards.forEach(({ uid }, index) => {
    if (uid !== '' && !byUid.has(uidKey(uid))) byUid.set(uidKey(uid), index);
  });
  const contacts = cards.map(({ contact }) => contact);
  const change = (index: number, fields: Partial<ReadContact>) => {
    contacts[index] = { ...contacts[index]!, ...fields };
  };
  const nameAt = (index: number): string => {
    const { draft } = cards[index]!.contact;
    return draft.name || draft.organisation;
  };
  cards.forEach(({ relatedUids, members, kind, contact }, index) => {
    const relations = [...contacts[index]!.relations];
    const extras: ExtraValue[] = [...contacts[index]!.extras];
    for (const { kind: tie, label, uid, name: property } of relatedUids) {
      const other = byUid.get(uidKey(uid));
      const name = other === undefined ? '' : nameAt(other);
      if (name === '') extras.push({ label: property, value: uid });
      else relations.push({ kind: tie, label, name });
    }
    const tag = contact.draft.name || contact.draft.organisation;
    let isTag = false;
    for (const { name, uid } of members) {
      const member = byUid.get(uidKey(uid));
      if (member === undefined || member === index || kind !== 'group' || tag === '') {
        extras.push({ label: name, value: uid });
        continue;
      }
      isTag = true;
      const { draft } = contacts[member]!;
      if (!draft.tags.includes(tag))
        change(member, { draft: { ...draft, tags: [...draft.tags, tag] } });
    }
    const { problems } = contacts[index]!;
    const asTag = {
      code: 'group-as-tag',
      column: 'KIND',
      value: tag,
      severity: 'blocking' as const,
    };
    change(index, { relations, extras, problems: isTag ? [...problems, asTag] : problems });
  });
  return contacts;
}

/**
 * Reads a file card by card: yields where it is, and returns what it read. Never throws for what
 * stands in the file.
 */
export function* readVCardSteps(
  bytes: Uint8Array,
  options: VCardOptions,
): Generator<VCardStep, Result<VCardFile, ImportRefusal>> {
  if (bytes.length > LIMITS.cardFile.most) {
    const sizes = { bytes: bytes.length, maxBytes: LIMITS.cardFile.most };
    return refuse({ code: 'import/file-too-large', ...sizes });
  }
  if (bytes.length === 0) return refuse({ code: 'import/empty' });
  const source = openSource(bytes, options.encoding);
  if (source === null) {
    return refuse({ code: 'import/unknown-encoding', encoding: options.encoding ?? '' });
  }
  const cardOptions: CardOptions = {
    country: options.country,
    fileName: options.fileName,
    currentYear: Number(options.today.slice(0, 4)),
  };
  const gathered = new Gathered();
  const total = source.text.length;
  let parts = 0;
  for (const part of fileParts(source)) {
    if (part.kind === 'card') gathered.addCard(part.card, cardOptions);
    else gathered.addStray(part.stray);
    if (gathered.cards.length > LIMITS.tableRows.most) {
      return refuse({ code: 'import/too-many-rows', maxRows: LIMITS.tableRows.most });
    }
    parts += 1;
    if (parts % PORTION === 0) yield { done: part.end, total, cards: gathered.cards.length };
  }
  if (gathered.cards.length === 0) return refuse({ code: 'import/no-cards' });
  yield { done: total, total, cards: gathered.cards.length };
  return ok({
    contacts: resolveReferences(gathered.cards),
    encoding: source.encoding,
    versions: [...gathered.versions],
    cardCount: gathered.cards.length,
    properties: [...gathered.reports].map(([name, report]) => ({ name, ...report })),
    strays: gathered.strays,
    strayCount: gathered.strayCount,
  });
}

/** Reads a file of any number of cards: vCard 2.1, 3.0 and 4.0, and what programs make of them. */
export async function readVCards(
  bytes: Uint8Array,
  options: VCardOptions,
  control: ReadingControl = {},
): Promise<Result<VCardFile, ImportRefusal>> {
  const steps = readVCardSteps(bytes, options);
  for (;;) {
    if (control.isCancelled?.() === true) return refuse({ code: 'import/cancelled' });
    const step = steps.next();
    if (step.done === true) return step.value;
    control.onProgress?.(step.value.done, step.value.total);
    await control.pause?.();
  }
}
