import { useMemo, useState } from 'react';
import type { MessageId } from '@shared/domain/messages/message';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { LetterRequest } from '@renderer/hooks/useOpenMessage';

/** How far one letter of a run is. `piled`: it waits with others for the printer. */
export type LetterState = 'open' | 'sent' | 'skipped' | 'piled';

/** Several letters, one after another. */
export type LetterRun = {
  /** In the order of the letters. */
  readonly states: readonly LetterState[];
  /** Notes a letter that was sent just now; what takes it back opens it again. */
  readonly noteSent: (index: number, messageId: MessageId | null) => void;
  /** Notes a letter that was left out just now, where nothing else remembers that. */
  readonly noteSkipped: (index: number) => void;
  /** Lays a letter that was written down with those that are printed together. */
  readonly notePiled: (index: number, messageId: MessageId) => void;
  /** The letters that are printed together, in their order. */
  readonly pile: readonly MessageId[];
  /** The next letter to be written after one, from the beginning again at the end; `null` when none is left. */
  readonly nextAfter: (index: number) => number | null;
};

/** How far several letters are, kept current: a campaign and a feast know it over restarts. `null` while it is read. */
export function useLetterRun(letters: readonly LetterRequest[]): LetterRun | null {
  const { greetings, messages } = useRepositories();
  const [sentHere, setSentHere] = useState<ReadonlyMap<number, MessageId | null>>(new Map());
  const [skippedHere, setSkippedHere] = useState<ReadonlySet<number>>(new Set());
  const [piledHere, setPiledHere] = useState<ReadonlyMap<number, MessageId>>(new Map());
  const ids = [...sentHere.values()].flatMap((id) => id ?? []);
  const campaigns = useMemo(
    () => [...new Set(letters.flatMap(({ campaignId }) => campaignId ?? []))],
    [letters],
  );
  const greeted = useMemo(() => letters.flatMap(({ greetingId }) => greetingId ?? []), [letters]);

  const live = useLive(`messages/run/${ids.join(' ')}/${campaigns.join(' ')}`, async () => {
    const [own, ofCampaigns, prepared] = await Promise.all([
      Promise.all(ids.map((id) => messages.find(id))),
      Promise.all(campaigns.map((id) => messages.ofCampaign(id))),
      greetings.many(greeted),
    ]);
    return {
      own: new Map(own.flatMap((message) => (message ? [[message.id, message.status]] : []))),
      ofCampaigns: new Map(
        ofCampaigns
          .flat()
          .map(({ campaignId, contactId, status }) => [`${campaignId} ${contactId}`, status]),
      ),
      greetings: new Map(prepared.map(({ id, status }) => [id, status])),
    };
  });
  // What was there stays while the next answer is on its way.
  const [known, setKnown] = useState(live.status === 'ready' ? live.value : null);
  if (live.status === 'ready' && live.value !== known) setKnown(live.value);
  const facts = live.status === 'ready' ? live.value : known;

  return useMemo(() => {
    if (facts === null) return null;
    const stateOf = (letter: LetterRequest, index: number): LetterState => {
      const { campaignId, contactId, greetingId } = letter;
      const messageId = sentHere.get(index);
      const status =
        (greetingId === null ? undefined : facts.greetings.get(greetingId)) ??
        (campaignId === null ? undefined : facts.ofCampaigns.get(`${campaignId} ${contactId}`)) ??
        (messageId == null ? undefined : facts.own.get(messageId));
      if (status === 'sent' || status === 'skipped') return status;
      // Until the answer with its message is there.
      if (messageId != null && !facts.own.has(messageId)) return 'sent';
      if (status === undefined && sentHere.has(index) && messageId == null) return 'sent';
      if (piledHere.has(index)) return 'piled';
      return skippedHere.has(index) ? 'skipped' : 'open';
    };
    const states = letters.map(stateOf);
    return {
      states,
      pile: states.flatMap((state, index) =>
        state === 'piled' ? (piledHere.get(index) ?? []) : [],
      ),
      notePiled: (index, messageId) => {
        setPiledHere((before) => new Map(before).set(index, messageId));
      },
      noteSent: (index, messageId) => {
        setSentHere((before) => new Map(before).set(index, messageId));
      },
      noteSkipped: (index) => {
        setSkippedHere((before) => new Set(before).add(index));
      },
      nextAfter: (index) => {
        const order = [...letters.keys()].map((step) => (index + 1 + step) % letters.length);
        return order.find((at) => at !== index && states[at] === 'open') ?? null;
      },
    };
  }, [facts, letters, sentHere, skippedHere, piledHere]);
}
