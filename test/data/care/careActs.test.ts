import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { AnswerDraft } from '@renderer/data/repositories/feedback';
import type { MessageDraft } from '@renderer/data/repositories/messages';
import { aDraft } from '@test/support/builders';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const TODAY = isoDate('2026-03-19');

const add = async (data: TestData, name: string): Promise<ContactId> =>
  granted(await data.contacts.create(aDraft(name))).value.id;

const anAnswer = (contactId: ContactId | null, rest: Partial<AnswerDraft> = {}): AnswerDraft => ({
  contactId,
  kind: 'nps',
  score: 9,
  words: '',
  touchpoint: 'visit',
  purchaseId: null,
  answeredOn: TODAY,
  answeredAt: Date.UTC(2026, 2, 19, 8),
  by: 'screen',
  isPublic: false,
  ...rest,
});

const aMessage = (contactId: ContactId, rest: Partial<MessageDraft> = {}): MessageDraft => ({
  contactId,
  purpose: 'thanks',
  templateId: null,
  language: 'de',
  addressedAs: 'formal',
  channel: 'email',
  subject: 'Danke',
  body: 'Vielen Dank.',
  campaignId: null,
  thanksId: null,
  greetingId: null,
  ...rest,
});

describe('a thank-you', () => {
  it('is said once, stands on the timeline, and goes with one undo', async () => {
    const data = await freshRepositories();
    const leyla = await add(data, 'Leyla');
    const before = await factsOf(data.db);
    const said = { channel: 'phone', owedOn: TODAY } as const;
    granted(await data.thanks.say(leyla, 'purchase', 'p1', said));
    expect(granted(await data.thanks.say(leyla, 'purchase', 'p1', said)).batchId).toBeNull();
    expect(await data.thanks.resolved(TODAY, TODAY)).toMatchObject([
      { id: `${leyla}:purchase:p1`, status: 'said', channel: 'phone' },
    ]);
    const page = await data.interactions.timeline(leyla, 10);
    expect(page.items).toMatchObject([{ kind: 'call', direction: 'out' }]);
    expect(await data.thanks.resolved(addDays(TODAY, 1), addDays(TODAY, 9))).toEqual([]);
    granted(await data.journal.undoLast());
    expect(await factsOf(data.db)).toEqual(before);
  });

  it('that was waived can be said after all, and not the other way round', async () => {
    const data = await freshRepositories();
    const leyla = await add(data, 'Leyla');
    granted(await data.thanks.waive(leyla, 'other', 'x', TODAY));
    granted(await data.thanks.say(leyla, 'other', 'x', { channel: null, owedOn: TODAY }));
    granted(await data.thanks.waive(leyla, 'other', 'x', TODAY));
    expect(await data.thanks.of(leyla)).toMatchObject([{ status: 'said' }]);
  });
});

describe('a message', () => {
  it('that was sent stands on the timeline, says its thanks and sends its greeting, all in one act', async () => {
    const data = await freshRepositories();
    const leyla = await add(data, 'Leyla');
    granted(
      await data.greetings.prepare([
        {
          contactId: leyla,
          occasion: 'birthday:2026',
          occasionName: 'Birthday',
          on: TODAY,
          language: 'de',
          channel: 'email',
          text: 'Alles Gute',
        },
      ]),
    );
    const draft = aMessage(leyla, {
      thanksId: `${leyla}:purchase:p1`,
      greetingId: `${leyla}:birthday:2026`,
    });
    const { messages } = granted(await data.messages.draft([draft])).value;
    const drafted = await factsOf(data.db);
    granted(await data.messages.resolve([messages[0]!.id], 'sent', { channel: 'letter' }));
    expect(await data.messages.of(leyla)).toMatchObject([{ status: 'sent', channel: 'letter' }]);
    expect((await data.interactions.timeline(leyla, 9)).items).toMatchObject([
      { kind: 'letter', text: 'Danke\n\nVielen Dank.' },
    ]);
    expect(await data.thanks.of(leyla)).toMatchObject([{ reason: 'purchase', sourceId: 'p1' }]);
    expect(await data.greetings.of(leyla)).toMatchObject([{ status: 'sent' }]);

    granted(await data.messages.resolve([messages[0]!.id], 'draft'));
    expect((await data.interactions.timeline(leyla, 9)).items).toEqual([]);
    expect(await data.thanks.of(leyla)).toEqual([]);
    expect(await data.greetings.of(leyla)).toMatchObject([{ status: 'prepared' }]);
    granted(await data.journal.undoLast());
    expect(await data.thanks.of(leyla)).toHaveLength(1);
    granted(await data.journal.undoLast());
    expect(await factsOf(data.db)).toEqual(drafted);
  });

  it('of a campaign reaches nobody twice, and a draft for one thank-you is written anew', async () => {
    const data = await freshRepositories();
    const [leyla, jo] = [await add(data, 'Leyla'), await add(data, 'Jo')];
    const drafts = [leyla, jo].map((id) => aMessage(id, { campaignId: 'c' }));
    expect(granted(await data.messages.draft(drafts)).value.already).toBe(0);
    const again = granted(await data.messages.draft(drafts)).value;
    expect(again).toEqual({ messages: [], already: 2 });
    const thanksId = `${jo}:other:1`;
    const first = granted(await data.messages.draft([aMessage(jo, { thanksId })])).value;
    const second = granted(
      await data.messages.draft([aMessage(jo, { thanksId, body: 'Better' })]),
    ).value;
    expect(second.messages[0]).toMatchObject({ id: first.messages[0]!.id, body: 'Better' });
    expect(await data.messages.waiting()).toHaveLength(3);
    granted(await data.contacts.trash([jo]));
    expect(await data.messages.waiting()).toHaveLength(1);
  });
});

describe('feedback', () => {
  it('adds a second answer to the first, and refuses what is off the scale', async () => {
    const data = await freshRepositories();
    const leyla = await add(data, 'Leyla');
    granted(await data.feedback.add(anAnswer(leyla, { score: 3 })));
    granted(await data.feedback.add(anAnswer(leyla, { score: 10 })));
    expect((await data.feedback.answersOf(leyla)).map(({ score }) => score).sort()).toEqual([
      10, 3,
    ]);
    for (const score of [-1, 11, 2.5]) {
      expect(await data.feedback.add(anAnswer(leyla, { score }))).toEqual({
        ok: false,
        refusal: { code: 'feedback/score-off-scale', min: 0, max: 10 },
      });
    }
    expect(await data.feedback.asked(leyla, 'nps')).toMatchObject({ declined: false });
    expect(await data.feedback.asked(leyla, 'csat')).toBeNull();
    granted(await data.feedback.noteAsked(leyla, 'csat', true));
    expect(await data.feedback.asked(leyla, 'csat')).toMatchObject({ declined: true });
    granted(await data.feedback.add(anAnswer(null)));
    expect(await data.feedback.between(TODAY, TODAY)).toHaveLength(3);
  });
});

describe('criticism', () => {
  it('goes its way step by step, and does not close without an answer', async () => {
    const data = await freshRepositories();
    const chloe = await add(data, 'Chloé');
    const heard = granted(
      await data.feedback.add(anAnswer(chloe, { kind: 'csat', score: 2, isPublic: true }), {
        text: 'Late',
      }),
    ).value.criticism!;
    expect(heard).toMatchObject({ text: 'Late', dueOn: '2026-03-20', isPublic: true });
    const { id } = heard;
    const why = async (refused: Promise<{ ok: boolean; refusal?: object }>) =>
      (await refused).refusal;
    expect(await why(data.criticisms.close(id))).toEqual({ code: 'criticisms/no-answer' });
    expect(await why(data.criticisms.answer(id, { answer: 'Sorry', hasApology: true }))).toEqual({
      code: 'criticisms/step-missing',
      step: 'understood',
    });
    expect(await why(data.criticisms.understand(id, { summary: ' ', isConfirmed: true }))).toEqual({
      code: 'criticisms/no-summary',
    });
    granted(await data.criticisms.understand(id, { summary: 'Two days', isConfirmed: true }));
    expect(await why(data.criticisms.answer(id, { answer: '', hasApology: true }))).toEqual({
      code: 'criticisms/no-answer',
    });
    granted(await data.criticisms.answer(id, { answer: 'A new parcel', hasApology: true }));
    expect(await why(data.criticisms.close(id))).toEqual({
      code: 'criticisms/step-missing',
      step: 'told',
    });
    granted(await data.criticisms.tell(id, { channel: 'phone' }));
    granted(await data.criticisms.thank(id, { channel: null }));
    granted(await data.criticisms.close(id));
    expect(await data.criticisms.open()).toEqual([]);
    expect(await data.thanks.of(chloe)).toMatchObject([{ reason: 'solved', sourceId: id }]);
    expect((await data.interactions.timeline(chloe, 9)).items).toHaveLength(1);
    granted(await data.journal.undoLast());
    expect(await data.criticisms.open()).toMatchObject([{ id, closedAt: null }]);
  });

  it('keeps who left and why, also when they come back', async () => {
    const data = await freshRepositories();
    const jo = await add(data, 'Jo');
    granted(await data.criticisms.leave(jo, 'price', 'Too dear', isoDate('2025-01-02')));
    granted(await data.criticisms.leave(jo, 'moved', '', TODAY));
    expect((await data.criticisms.leavingsOf(jo)).map(({ reason }) => reason)).toEqual([
      'moved',
      'price',
    ]);
    expect(await data.criticisms.leavingsBetween(TODAY, TODAY)).toHaveLength(1);
  });
});

describe('ideas, marks and journeys', () => {
  it('tell an idea that is done to everybody who had it or asked', async () => {
    const data = await freshRepositories();
    const [leyla, jo] = [await add(data, 'Leyla'), await add(data, 'Jo')];
    const idea = granted(
      await data.ideas.add({ title: 'Own tins', text: '', authorId: leyla }),
    ).value;
    granted(await data.ideas.ask(idea.id, jo));
    expect(granted(await data.ideas.ask(idea.id, leyla)).batchId).toBeNull();
    granted(await data.ideas.setStatus(idea.id, 'done', 'A scale'));
    granted(await data.ideas.told(idea.id, [leyla]));
    expect(await data.ideas.of(jo)).toMatchObject([{ status: 'done', outcome: 'A scale' }]);
    granted(await data.ideas.told(idea.id, [jo, leyla]));
    expect(await data.ideas.all()).toMatchObject([{ status: 'told', toldIds: [leyla, jo] }]);
  });

  it('count how often a row was put off', async () => {
    const data = await freshRepositories();
    const jo = await add(data, 'Jo');
    const row = { id: `silent:${jo}`, contactId: jo, reason: 'silent' } as const;
    for (const until of [1, 2, 3]) granted(await data.careMarks.snooze(row, until));
    expect(await data.careMarks.all()).toMatchObject([{ snoozes: 3, snoozedUntil: 3 }]);
    granted(await data.careMarks.letGo(row));
    expect(await data.careMarks.all()).toMatchObject([{ state: 'let-go', snoozes: 3 }]);
    granted(await data.careMarks.reopen(row.id));
    expect(await data.careMarks.all()).toMatchObject([{ state: 'open', snoozedUntil: null }]);
  });

  it('end a journey with its last step, and keep an interval within bounds', async () => {
    const data = await freshRepositories();
    const jo = await add(data, 'Jo');
    const steps = ['a', 'b'].map((id) => ({ id, text: id, afterDays: 1 }));
    granted(await data.journeys.start(jo, { steps }, TODAY));
    granted(await data.journeys.stepDone(jo, 'a', TODAY));
    expect(await data.journeys.open()).toHaveLength(1);
    granted(await data.journeys.stepDone(jo, 'b', TODAY));
    expect(await data.journeys.open()).toEqual([]);
    granted(await data.journeys.stepDone(jo, 'b', null));
    expect(await data.journeys.of(jo)).toMatchObject({ endedOn: null });
    granted(await data.keepInTouch.set(`person:${jo}`, 9999));
    expect(await data.keepInTouch.all()).toMatchObject([{ everyDays: 730 }]);
    expect(await data.keepInTouch.set('person:nobody', 3)).toMatchObject({ ok: false });
    granted(await data.contacts.trash([jo]));
    expect(await data.keepInTouch.all()).toEqual([]);
  });
});

describe('care for the sample people', () => {
  it('is told relative to today, shows on Today, and goes with them', async () => {
    const data = await freshRepositories();
    const before = await factsOf(data.db);
    granted(await data.samplePeople.add('de'));
    for (let round = 0; !(await data.care.facts(TODAY)).isComplete; round += 1) {
      if (round > 400) throw new Error('Never complete');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const facts = await data.care.facts(TODAY);
    const nameOf = async (id: ContactId) => (await data.contacts.get(id))?.name;
    expect(facts.answers).toMatchObject([
      { score: 2, words: 'Zwei Tage zu spät geliefert', answeredOn: '2026-03-18' },
    ]);
    expect(await nameOf(facts.criticisms[0]!.contactId)).toBe('Chloé Lefèvre');
    expect(await Promise.all(facts.regulars.map(({ contactId }) => nameOf(contactId)))).toContain(
      'Kwame Mensah',
    );
    expect(facts.referrals).toContainEqual(
      expect.objectContaining({ referredName: 'Paola Ferri', on: '2026-03-18' }),
    );
    expect(facts.lapses).toMatchObject([
      { points: 240, on: '2026-03-25', reward: expect.any(String) as string },
    ]);
    expect(facts.journeys).toHaveLength(1);
    const thanked = await data.thanks.resolved(addDays(TODAY, -7), TODAY);
    expect(thanked.filter(({ status }) => status === 'said')).toHaveLength(9);
    const [segment] = await data.segments.all();
    expect((await data.segments.membersOf(segment!)).length).toBeGreaterThan(2);
    granted(await data.samplePeople.remove());
    expect(await factsOf(data.db)).toEqual(before);
  });
});
