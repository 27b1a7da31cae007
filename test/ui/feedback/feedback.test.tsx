import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Answer } from '@shared/domain/feedback/answer';
import { PersonPlace } from '@renderer/app/pages/PersonPlace';
import { aCustomer } from '@test/support/shopBook';
import { renderWith, type TestWindow } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** The person of the test that runs. */
let id: ContactId;
const Page = () => <PersonPlace route={{ place: 'person', id }} />;

const withMehmet = (prepare: (data: TestData) => Promise<unknown> = () => Promise.resolve()) =>
  renderWith(<Page />, {
    prepare: async (data) => {
      ({ id } = await aCustomer(data));
      await prepare(data);
    },
  });

const answered = (data: TestData, fields: Partial<Answer>, criticism?: { text: string }) =>
  data.feedback
    .add(
      {
        contactId: id,
        kind: 'nps',
        score: 9,
        words: '',
        touchpoint: 'visit',
        purchaseId: null,
        answeredOn: isoDate('2026-03-01'),
        answeredAt: Date.UTC(2026, 2, 1, 10),
        by: 'told',
        isPublic: false,
        ...fields,
      },
      criticism,
    )
    .then(granted);

const history = () => screen.findByRole('list', { name: 'History' });
const dialog = async () => within(await screen.findByRole('dialog'));
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const open = async ({ commands }: TestWindow) => {
  await screen.findByRole('button', { name: 'Feedback' });
  await waitFor(() => expect(commands.possible().has('feedback')).toBe(true));
  commands.run('feedback');
  return dialog();
};

describe('writing down feedback', () => {
  it('asks for a number, keeps the words as a quote, and can be taken back', async () => {
    const window = await withMehmet();
    const { user, data } = window;
    const form = await open(window);
    await user.click(form.getByRole('button', { name: /Write it down/ }));
    expect(form.getByText('A number is still missing.')).toBeDefined();
    await user.click(form.getByRole('radio', { name: 'Very content, 5 of 5' }));
    await user.type(form.getByRole('textbox', { name: /own words/ }), 'You know me by name.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await gone();
    const list = within(await history());
    expect(await list.findByText('Very content, 5 of 5')).toBeDefined();
    expect(list.getByText('“You know me by name.”').tagName).toBe('BLOCKQUOTE');
    expect(await data.db.criticisms.count()).toBe(0);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.db.answers.count()).toBe(0));
  });

  it('adds a second answer to the first, and never changes that one', async () => {
    const window = await withMehmet((data) => answered(data, { score: 6 }));
    const { user, data } = window;
    const [first] = await data.feedback.answersOf(id);
    const form = await open(window);
    await user.click(form.getByRole('radio', { name: 'Recommends' }));
    expect(await form.findByText(/Last time Would rather not recommend, 6 of 10/)).toBeDefined();
    await user.click(form.getByRole('radio', { name: /9 of 10/ }));
    await user.click(form.getByRole('button', { name: /Write it down/ }));
    await gone();
    const list = within(await history());
    expect(await list.findByText('Recommends the shop, 9 of 10')).toBeDefined();
    expect(list.getByText('Would rather not recommend, 6 of 10')).toBeDefined();
    const all = await data.feedback.answersOf(id);
    expect(all).toHaveLength(2);
    expect(all.find((answer) => answer.id === first!.id)).toEqual(first);
  });

  it('does not carry a score from one scale to the other', async () => {
    const window = await withMehmet();
    const form = await open(window);
    await window.user.click(form.getByRole('radio', { name: 'Very unhappy, 1 of 5' }));
    expect(form.getByText(/This is criticism/)).toBeDefined();
    await window.user.click(form.getByRole('radio', { name: 'Recommends' }));
    expect(form.queryByText(/This is criticism/)).toBeNull();
    expect(form.getAllByRole('radio', { checked: true })).toHaveLength(1);
  });
});

describe('criticism', () => {
  it('opens with a low score, due sooner where others read it', async () => {
    const window = await withMehmet();
    const { user, data } = window;
    const form = await open(window);
    await user.click(form.getByRole('radio', { name: 'Unhappy, 2 of 5' }));
    await user.click(form.getByRole('checkbox', { name: /Others can read it/ }));
    await user.click(form.getByRole('button', { name: /Write it down/ }));
    await gone();
    const card = within(await screen.findByRole('region', { name: 'Criticism' }));
    expect(card.getByText(/Answer by/)).toBeDefined();
    const [criticism] = await data.criticisms.open();
    expect(criticism).toMatchObject({ dueOn: '2026-03-20', isPublic: true });
  });

  it('goes from step to step, and does not close without an answer', async () => {
    const window = await withMehmet((data) =>
      answered(data, { kind: 'csat', score: 1, words: 'Lid broken' }, { text: 'Lid broken' }),
    );
    const { user, data } = window;
    const card = within(await screen.findByRole('region', { name: 'Criticism' }));
    await user.click(card.getByRole('button', { name: 'More for this criticism' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Close' }));
    expect(await card.findByText(/Without an answer it stays open/)).toBeDefined();
    expect(await data.criticisms.open()).toHaveLength(1);

    await user.click(card.getByRole('button', { name: 'Understood' }));
    expect(await card.findByText('A few words are still missing.')).toBeDefined();
    await user.type(card.getByRole('textbox', { name: /in your words/ }), 'The lid came broken');
    await user.click(card.getByRole('checkbox', { name: /yes, that is it/ }));
    await user.click(card.getByRole('button', { name: 'Understood' }));

    await user.click(await card.findByRole('button', { name: 'Keep this answer' }));
    expect(await card.findByText(/Without an answer it stays open/)).toBeDefined();
    await user.type(card.getByRole('textbox', { name: /do about it/ }), 'A new lid, today');
    await user.click(card.getByRole('button', { name: 'Keep this answer' }));

    await user.click(await card.findByRole('button', { name: 'Told' }));
    await user.click(await card.findByRole('button', { name: 'Thanked' }));
    await waitFor(() => expect(card.queryByRole('button', { name: 'Thanked' })).toBeNull());
    await user.click(await card.findByRole('button', { name: 'Close' }));
    await waitFor(async () => expect(await data.criticisms.open()).toHaveLength(0));
    const [closed] = await data.criticisms.of(id);
    expect(closed).toMatchObject({
      summary: 'The lid came broken',
      isSummaryConfirmed: true,
      answer: 'A new lid, today',
      hasApology: true,
    });
    // The telling stands in the history.
    expect((await history()).textContent).toContain('A new lid, today');
    expect(await screen.findByRole('button', { name: /Open again: .*Lid broken/ })).toBeDefined();
  });
});

describe('leaving', () => {
  it('keeps the reason in the history and can be taken back', async () => {
    const { user, data } = await withMehmet();
    await user.click(await screen.findByRole('button', { name: /^More for/ }));
    await user.click(await screen.findByRole('menuitem', { name: /No longer comes/ }));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: /Write it down/ }));
    expect(form.getByText(/Choose a reason/)).toBeDefined();
    await user.click(form.getByRole('radio', { name: 'Moved away' }));
    await user.click(form.getByRole('button', { name: /Write it down/ }));
    await gone();
    const list = within(await history());
    expect(await list.findByText('No longer comes')).toBeDefined();
    expect(list.getByText('Moved away')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.db.leavings.count()).toBe(0));
  });
});
