import { useEffect, useRef, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Instant } from '@shared/domain/calendar/clock';
import type { InteractionId } from '@shared/domain/interactions/interaction';
import { readCaptureLine } from '@shared/domain/trips/captureLine';
import { draftOf } from '@renderer/data/repositories/drafts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';

export { useNamedPeople } from '@renderer/data/people/useNamedPeople';

/** The kind of the drafts of lines. One that was given to somebody lies under their id, and goes when they go. */
const KIND = 'trip-line';
/** What is being typed, and not yet a line. */
const TYPED = 'trip-typed';
/** Lines that were put into timelines are kept for so long, for those who take it back. */
const KEPT_MS = 14 * 86_400_000;
/** A clock that stands further back than this was set. */
const SAME_MOMENT_MS = 1_000;

/** A line from the road that is not in anybody's timeline yet. */
export type QueuedLine = {
  readonly id: string;
  readonly text: string;
  /** When it was written down, and on which clock. */
  readonly at: Instant;
  readonly zone: string;
  /** Whom somebody chose for it; `null` for nobody, then the name in the line decides. */
  readonly contactId: ContactId | null;
  /** As what it was put into a timeline: it waits again when that is taken back. `null` if it never was. */
  readonly putAs: InteractionId | null;
};

/** A line and whose timeline it goes into. */
export type AssignedLine = { readonly line: QueuedLine; readonly contactId: ContactId };

/** Short lines that wait on this computer. */
export type Capture = {
  /** The oldest first. */
  readonly lines: readonly QueuedLine[];
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Makes a line of what was typed; nothing of blanks. */
  readonly add: () => void;
  readonly assign: (line: QueuedLine, contactId: ContactId | null) => void;
  readonly remove: (line: QueuedLine) => void;
  /** Writes lines into timelines as visits, as one act. Answers how many, and the batch; `null` if it was not done. */
  readonly putAll: (
    lines: readonly AssignedLine[],
  ) => Promise<{ readonly count: number; readonly batchId: string | null } | null>;
};

/** The queue of lines; `null` while it is read. */
export function useCapture(): Capture | null {
  const { drafts, interactions, newId } = useRepositories();
  const clock = useClock();
  const live = useLive('trip/lines', async () => {
    const lines = linesOf(await drafts.allOf(KIND));
    const put = await Promise.all(
      lines.map(({ putAs }) => (putAs === null ? Promise.resolve(null) : interactions.get(putAs))),
    );
    return {
      waiting: lines.filter((_line, at) => put[at] === null),
      done: lines.filter((_line, at) => put[at] !== null),
    };
  });
  const [typed, setTyped] = useState<string | null>(null);
  const isPutting = useRef(false);
  const lastAt = useRef(-Infinity);

  useEffect(() => {
    let isWanted = true;
    void drafts.get(TYPED).then((kept) => {
      if (isWanted) setTyped((before) => before ?? (typeof kept === 'string' ? kept : ''));
    });
    return () => {
      isWanted = false;
    };
  }, [drafts]);

  if (live.status !== 'ready' || typed === null) return null;
  const { waiting: lines, done } = live.value;
  const move = async (before: QueuedLine, line: QueuedLine): Promise<void> => {
    await drafts.put(draftIdOf(line), line);
    if (draftIdOf(line) !== draftIdOf(before)) await drafts.remove(draftIdOf(before));
  };

  return {
    lines,
    typed,
    type: (text) => {
      setTyped(text);
      void (text === '' ? drafts.remove(TYPED) : drafts.put(TYPED, text));
    },
    add: () => {
      const text = typed.trim();
      if (text === '') return;
      let now = clock.now();
      // Lines of one moment stay in their order.
      if (now <= lastAt.current && now > lastAt.current - SAME_MOMENT_MS) now = lastAt.current + 1;
      lastAt.current = now;
      const line: QueuedLine = {
        id: newId(),
        text,
        at: now,
        zone: clock.zone(),
        contactId: null,
        putAs: null,
      };
      setTyped('');
      void drafts.put(draftIdOf(line), line).then(() => drafts.remove(TYPED));
      for (const old of done) {
        if (old.at < now - KEPT_MS) void drafts.remove(draftIdOf(old));
      }
    },
    assign: (line, contactId) => void move(line, { ...line, contactId }),
    remove: (line) => void drafts.remove(draftIdOf(line)),
    putAll: async (assigned) => {
      // A second press of the key while the first is being written would write everything twice.
      if (assigned.length === 0 || isPutting.current) return null;
      isPutting.current = true;
      try {
        // First noted as what, then written: a line is never lost, and never written twice.
        const put = assigned.map(({ line, contactId }) => ({
          before: line,
          line: { ...line, contactId, putAs: newId() as InteractionId },
          contactId,
        }));
        for (const { before, line } of put) await move(before, line);
        const saved = await interactions.addMany(
          put.map(({ line, contactId }) => ({
            id: line.putAs,
            contactId,
            kind: 'visit',
            direction: 'out',
            text: readCaptureLine(line.text).note,
            mood: null,
            durationMinutes: null,
            nextStep: '',
            happenedAt: line.at,
            zone: line.zone,
            isPrivate: false,
          })),
        );
        return saved.ok ? { count: saved.value.value.length, batchId: saved.value.batchId } : null;
      } finally {
        isPutting.current = false;
      }
    },
  };
}

const draftIdOf = ({ id, contactId }: QueuedLine): string =>
  contactId === null ? `${KIND}/${id}` : `${draftOf(KIND, contactId)}/${id}`;

/** The lines among drafts, which may be of another release. A line that was moved to somebody counts once. */
function linesOf(rows: readonly { readonly value: unknown }[]): readonly QueuedLine[] {
  const lines = new Map<string, QueuedLine>();
  for (const { value } of rows) {
    if (!isLine(value)) continue;
    if (value.contactId !== null || !lines.has(value.id)) lines.set(value.id, value);
  }
  return [...lines.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function isLine(value: unknown): value is QueuedLine {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, at, zone, contactId, putAs } = value as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof text === 'string' &&
    typeof at === 'number' &&
    typeof zone === 'string' &&
    (contactId === null || typeof contactId === 'string') &&
    (putAs === null || typeof putAs === 'string')
  );
}
