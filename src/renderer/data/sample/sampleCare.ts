import type { Clock, Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { Journey } from '@shared/domain/care/journey';
import type { KeepInTouch } from '@shared/domain/care/keepInTouch';
import { keepInTouchId } from '@shared/domain/care/keepInTouchDue';
import { thanksId, type Thanks } from '@shared/domain/care/thanks';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Answer, AnswerId, Asking } from '@shared/domain/feedback/answer';
import type { Criticism, CriticismId } from '@shared/domain/feedback/criticism';
import type { Idea, IdeaId } from '@shared/domain/feedback/idea';
import type { Segment, SegmentId } from '@shared/domain/segments/segment';
import { criticismRow } from '../repositories/criticismRows';
import {
  SAMPLE_ANSWERS,
  SAMPLE_IDEAS,
  SAMPLE_JOURNEYS,
  SAMPLE_RHYTHMS,
  SAMPLE_SEGMENTS,
  SAMPLE_THANKS,
} from './cast/care';
import type { SampleLanguage } from './samplePerson';

/** What the sample people said, and how the shop looks after them. */
export type SampleCare = {
  readonly answers: readonly Answer[];
  readonly askings: readonly Asking[];
  readonly criticisms: readonly Criticism[];
  readonly ideas: readonly Idea[];
  readonly thanks: readonly Thanks[];
  readonly segments: readonly Segment[];
  readonly journeys: readonly Journey[];
  readonly rhythms: readonly KeepInTouch[];
};

/** The beginning of the ids of sample segments: by it they go with the samples. */
export const SAMPLE_SEGMENT_PREFIX = 'sample-segment:';

/**
 * Tells what is cared for, relative to today.
 *
 * @param people - The sample contacts by their keys.
 * @param products - The ids of the sample products by their keys.
 */
export function sampleCare(
  people: ReadonlyMap<string, Contact>,
  products: ReadonlyMap<string, string>,
  language: SampleLanguage,
  clock: Clock,
  newId: () => string,
): SampleCare {
  const [now, today, zone] = [clock.now(), clock.today(), clock.zone()];
  const dayAgo = (ago: number): IsoDate => addDays(today, -ago);
  const past = (ago: number, at: string): Instant =>
    Math.min(now, instantAt(dayAgo(ago), at, zone));
  const idOf = (key: string) => {
    const person = people.get(key);
    if (!person) throw new Error(`Nobody among the samples is ${key}`);
    return person.id;
  };

  const answers: Answer[] = [];
  const askings: Asking[] = [];
  const criticisms: Criticism[] = [];
  for (const { from, ago, words, isCriticism, ...said } of SAMPLE_ANSWERS) {
    const answeredAt = past(ago, '16:20');
    const answer: Answer = {
      ...said,
      id: newId() as AnswerId,
      contactId: idOf(from),
      words: words?.[language] ?? '',
      purchaseId: null,
      answeredOn: dayAgo(ago),
      answeredAt,
      isPublic: false,
      isSample: true,
      createdAt: answeredAt,
      updatedAt: answeredAt,
    };
    answers.push(answer);
    const contactId = idOf(from);
    if (said.by !== 'told') {
      askings.push({
        id: newId(),
        contactId,
        kind: said.kind,
        askedAt: answeredAt,
        declined: false,
      });
    }
    if (isCriticism) {
      const { id: answerId, words: text } = answer;
      const draft = { contactId, answerId, text, isPublic: false, heardAt: answeredAt };
      criticisms.push(criticismRow(draft, newId() as CriticismId, clock));
    }
  }

  const ideas = SAMPLE_IDEAS.map(
    ({ by, asked, ago, title, text, status, outcome, told, became }): Idea => ({
      id: newId() as IdeaId,
      title: title[language],
      text: text[language],
      authorId: idOf(by),
      askedIds: asked.map(idOf),
      status,
      outcome: outcome?.[language] ?? '',
      productId: became === undefined ? null : (products.get(became) ?? null),
      toldIds: told.map(idOf),
      statusOn: dayAgo(Math.floor(ago / 2)),
      createdAt: past(ago, '15:00'),
      updatedAt: past(Math.floor(ago / 2), '15:00'),
    }),
  );

  const thanks = SAMPLE_THANKS.map(({ to, ago, reason, channel, brought }): Thanks => {
    const sourceId = brought === undefined ? newId() : idOf(brought);
    const [contactId, resolvedAt] = [idOf(to), past(ago, '17:10')];
    return {
      id: thanksId(contactId, reason, sourceId),
      contactId,
      reason,
      sourceId,
      status: channel === null ? 'waived' : 'said',
      channel,
      owedOn: dayAgo(ago + 1),
      resolvedAt,
      updatedAt: resolvedAt,
    };
  });

  const segments = SAMPLE_SEGMENTS.map(
    ({ key, name, note, relationships, goal, members }): Segment => ({
      id: `${SAMPLE_SEGMENT_PREFIX}${key}` as SegmentId,
      name: name[language],
      members:
        'purchases' in members
          ? {
              kind: 'rule',
              match: 'all',
              conditions: [
                {
                  field: 'purchases',
                  is: 'at-least',
                  amount: members.purchases,
                  days: members.days,
                },
              ],
            }
          : { kind: 'chosen', ids: members.map(idOf) },
      relationships,
      goal,
      note: note[language],
      createdAt: now,
      updatedAt: now,
    }),
  );

  const journeys = SAMPLE_JOURNEYS.map(({ of, ago, steps }): Journey => ({
    id: idOf(of),
    contactId: idOf(of),
    startedOn: dayAgo(ago),
    steps: steps.map(({ text, afterDays, message, done }, at) => ({
      id: `sample-step-${at + 1}`,
      text: text[language],
      afterDays,
      ...(message !== undefined && { message }),
      doneOn: done ? dayAgo(ago) : null,
    })),
    endedOn: null,
    updatedAt: past(ago, '12:00'),
  }));

  const rhythms = SAMPLE_RHYTHMS.map(({ days, ...of }): KeepInTouch => ({
    id:
      'of' in of
        ? keepInTouchId('person', idOf(of.of))
        : keepInTouchId('segment', `${SAMPLE_SEGMENT_PREFIX}${of.group}`),
    everyDays: days,
    updatedAt: now,
  }));

  return { answers, askings, criticisms, ideas, thanks, segments, journeys, rhythms };
}
