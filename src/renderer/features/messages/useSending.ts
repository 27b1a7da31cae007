import { useEffect, useState } from 'react';
import type { MessageWay } from '@shared/domain/messages/channel';
import { CHANNEL_OF } from '@shared/domain/messages/channelsFor';
import type { MessageId } from '@shared/domain/messages/message';
import { messageLink } from '@shared/domain/messages/messageLink';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { layOut } from '@renderer/hooks/laidOutLetters';
import { usePlatform } from '@renderer/platform/PlatformContext';
import type { Composer } from './useComposer';
import type { Occasion } from './occasion';
import type { Subject } from './useSubject';

/** What became of opening another program. */
export type Opened =
  | 'opened'
  /** Opened with the person alone: the text was too long or cannot be handed over, and is in the clipboard. */
  | 'opened-copied'
  | 'copied'
  /** There is no such program; the text is in the clipboard. */
  | 'no-program'
  | 'failed';

/** What a stamp wrote. */
export type Stamped = {
  /** Takes it back. */
  readonly batchId: string;
  /** The message; `null` where it was only said. */
  readonly messageId: MessageId | null;
};

/** How far sending is. */
export type Sending = {
  /** `away`: opened elsewhere. `asked`: whoever sent it is back. */
  readonly phase: 'writing' | 'away' | 'asked';
  readonly way: MessageWay | null;
  readonly opened: Opened | null;
  readonly open: () => Promise<void>;
  readonly copy: () => Promise<void>;
  /** Whether a letter may be written: it may be handed over where no address is known. */
  readonly canPrint: boolean;
  /** Writes it down for the printer and answers its id; `null` where that could not be done. */
  readonly layOut: () => Promise<MessageId | null>;
  /** Not sent yet: goes on writing. */
  readonly notYet: () => void;
  /** It went out: one act; `null` where it could not be written. */
  readonly stamp: () => Promise<Stamped | null>;
  /** It is not going to be written. Answers the batch that takes that back; `null` where nothing is remembered. */
  readonly skip: () => Promise<string | null>;
};

/** Ways on which something is said rather than sent: nothing of the text stands on the timeline. */
const SPOKEN: readonly MessageWay[] = ['phone', 'visit'];

/** Hands a text to another program, asks once on the return to the window, and stamps. Nothing is sent from here. */
export function useSending(composer: Composer, subject: Subject, occasion: Occasion): Sending {
  const platform = usePlatform();
  const { greetings, messages, thanks } = useRepositories();
  const [state, setState] = useState<Pick<Sending, 'phase' | 'way' | 'opened'>>({
    phase: 'writing',
    way: null,
    opened: null,
  });
  useEffect(() => {
    if (state.phase !== 'away') return undefined;
    const handleReturn = (): void => {
      setState((before) => ({ ...before, phase: 'asked' }));
    };
    window.addEventListener('focus', handleReturn);
    return () => {
      window.removeEventListener('focus', handleReturn);
    };
  }, [state.phase]);

  const copied = async (text: string): Promise<boolean> =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const goAway = (way: MessageWay, opened: Opened): void => {
    setState({ phase: opened === 'failed' ? 'writing' : 'away', way, opened });
  };
  const wayNow = composer.way;

  return {
    ...state,
    open: async () => {
      if (wayNow === null) return;
      const { way, address } = wayNow;
      await composer.keepChanges();
      const link = messageLink(way, address, composer.text);
      if (link === null) {
        goAway(way, (await copied(composer.text.body)) ? 'copied' : 'failed');
        return;
      }
      const isOpen = (await platform.openLink(link.url)).ok;
      if (isOpen && (link.carriesText || SPOKEN.includes(way))) {
        goAway(way, 'opened');
        return;
      }
      const isCopied = await copied(composer.text.body);
      goAway(way, isOpen ? 'opened-copied' : isCopied ? 'no-program' : 'failed');
    },
    copy: async () => {
      await composer.keepChanges();
      const isCopied = await copied(composer.text.body);
      goAway(wayNow?.way ?? 'visit', isCopied ? 'copied' : 'failed');
    },
    canPrint: composer.ways.some(
      ({ way, isOpen, reason }) =>
        way === 'letter' &&
        (isOpen || reason?.kind === 'no-address' || reason?.kind === 'do-not-use'),
    ),
    layOut: async () => {
      const id = await composer.keep('letter');
      if (id !== null) layOut(id, { ...occasion.stamps, owedOn: occasion.thanks?.owedOn });
      return id;
    },
    notYet: () => {
      setState({ phase: 'writing', way: null, opened: null });
    },
    stamp: async () => {
      const way = state.way ?? wayNow?.way ?? 'visit';
      const channel = CHANNEL_OF[way];
      const isSpoken = SPOKEN.includes(way);
      const { contact } = subject;
      if (occasion.thanks !== null && isSpoken) {
        const { reason, sourceId, owedOn } = occasion.thanks;
        // What was written down for it is needed no more; before the act itself, which stays the one to take back.
        if (subject.stored !== null) await messages.discard([subject.stored.id]);
        const said = await thanks.say(contact.id, reason, sourceId, { channel, owedOn });
        return said.ok ? stampedBy(said.value.batchId, null) : null;
      }
      const id = await composer.keep();
      if (id === null) return null;
      const sent = await messages.resolve([id], 'sent', {
        ...occasion.stamps,
        channel,
        isSpoken,
        ...(occasion.thanks !== null && { owedOn: occasion.thanks.owedOn }),
      });
      return sent.ok ? stampedBy(sent.value.batchId, id) : null;
    },
    skip: async () => {
      const { campaignId, greetingId } = occasion;
      // A campaign remembers whom it left out, and so does a feast; anything else is simply not written.
      if (campaignId === null && greetingId === null) return null;
      const id = campaignId === null ? (subject.stored?.id ?? null) : await composer.keep();
      const left = id === null ? null : await messages.resolve([id], 'skipped');
      const greeted = greetingId === null ? null : await greetings.resolve([greetingId], 'skipped');
      const last = greeted?.ok === true ? greeted : left;
      return last?.ok === true ? last.value.batchId : null;
    },
  };
}

const stampedBy = (batchId: string | null, messageId: MessageId | null): Stamped | null =>
  batchId === null ? null : { batchId, messageId };
