import { useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { readCounterLine, type CounterLine } from '@shared/domain/loyalty/counterLine';
import type { Suggestion } from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import {
  useCounterCard,
  useCounterHits,
  useCounterPerson,
  type CounterCard,
} from './useCounterPeople';

/** What the counter is opened with. */
export type CounterStart = {
  readonly contactId: ContactId | null;
  readonly cardNumber: string | null;
};

/** The one field, and who is meant by it. */
export type CounterLineState = {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly reading: CounterLine;
  /** Who is chosen already; `null` while the line says it. */
  readonly chosen: PersonSummary | null;
  /** Whom Enter means: chosen, or the preselected hit; `null` if nobody. */
  readonly person: PersonSummary | null;
  /** Everybody the line can mean, best first; empty where somebody is chosen and the line says nobody else. */
  readonly found: readonly PersonSummary[];
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Whether the answer to who it is belongs to the text that stands there now. */
  readonly isSettled: boolean;
  /** Who was probably meant, where nobody was found. */
  readonly nearest: Suggestion | null;
  /** A card that leads nowhere: typed or scanned, and unknown or blocked. */
  readonly lostCard: Extract<CounterCard, { kind: 'unknown' | 'blocked' }> | null;
  /** The number of a card whose person is being looked for; `null` otherwise. */
  readonly linking: string | null;
  readonly startLinking: (number: string) => void;
  readonly stopLinking: () => void;
  /** Chooses somebody; the amount stays. */
  readonly choose: (person: PersonSummary) => void;
  /** Lets go of who was chosen; the amount stays. */
  readonly letGo: () => void;
};

/** Shorter numbers can be an amount after all, where nobody's phone ends in them. */
const SHORT_NUMBER = /^\d{4,7}$/;

/**
 * Reads the one field as it is typed: who and how much.
 *
 * @param currency - ISO 4217: how amounts without a sign are read.
 */
export function useCounterLine(start: CounterStart, currency: string): CounterLineState {
  const [text, setRawText] = useState(start.cardNumber ?? '');
  const [chosenId, setChosenId] = useState(start.contactId);
  const [picked, setPicked] = useState<PersonSummary | null>(null);
  const [active, setActive] = useState(0);
  const [linking, setLinking] = useState<{ number: string; amountText: string } | null>(null);

  // Somebody who was just picked is known: the field is theirs for the very next key.
  const stored = useCounterPerson(chosenId);
  const known = stored === undefined ? (picked?.id === chosenId ? picked : null) : stored;
  // Who lies in the trash is not served.
  const chosen = known?.isTrashed === true ? null : known;
  const isChosenKnown = chosenId === null || stored !== undefined || chosen !== null;

  const typed =
    linking === null
      ? readCounterLine(text, { currency, isPersonChosen: chosenId !== null })
      : readWhoAlone(text, linking.amountText);
  const couldBeCard =
    linking === null && /\d/u.test(typed.who) && !/\s/u.test(typed.who) && typed.who.length >= 4;
  const card = useCounterCard(couldBeCard ? typed.who : null);
  const hits = useCounterHits(typed.who);

  const isSettled = typed.who === '' ? isChosenKnown : hits.isCurrent && card?.kind !== 'looking';
  const byCard = card?.kind === 'found' ? [card.person] : null;
  const found = typed.who === '' ? [] : (byCard ?? hits.people);
  const isAmountAfterAll =
    isSettled && found.length === 0 && typed.amountText === '' && SHORT_NUMBER.test(typed.who);
  const reading: CounterLine = isAmountAfterAll
    ? { who: '', kind: 'none', amountText: typed.who }
    : typed;

  const isLost = card?.kind === 'blocked' || (card?.kind === 'unknown' && typed.kind === 'number');
  const lostCard =
    isSettled && isLost && (card.kind === 'blocked' || found.length === 0) ? card : null;
  const person =
    reading.who === ''
      ? chosen
      : lostCard === null
        ? (found[Math.min(active, found.length - 1)] ?? null)
        : null;

  const setText = (next: string): void => {
    setRawText(next);
    setActive(0);
  };
  return {
    text,
    setText,
    reading,
    chosen: reading.who === '' ? chosen : null,
    person,
    found: lostCard === null ? found : [],
    active: Math.min(active, Math.max(0, found.length - 1)),
    setActive,
    isSettled,
    nearest: found.length === 0 ? hits.nearest : null,
    lostCard,
    linking: linking?.number ?? null,
    startLinking: (number) => {
      setLinking({ number, amountText: reading.amountText });
      setText('');
    },
    stopLinking: () => {
      setText(linking?.amountText ?? '');
      setLinking(null);
    },
    choose: (next) => {
      setPicked(next);
      setChosenId(next.id);
      setLinking(null);
      setText(reading.amountText);
    },
    letGo: () => {
      setPicked(null);
      setChosenId(null);
      setText(reading.amountText);
    },
  };
}

const readWhoAlone = (text: string, amountText: string): CounterLine => {
  const who = text.trim();
  return { who, kind: who === '' ? 'none' : 'words', amountText };
};
