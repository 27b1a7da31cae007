import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type {
  CustomerView,
  FromCustomer,
  ToCustomer,
} from '@shared/domain/customerScreen/screenMessages';
import {
  CustomerWindow,
  POINTS_LAST_MS,
  THANKS_LAST_MS,
} from '@renderer/app/customer/CustomerWindow';
import { createSpeech } from '@renderer/i18n/i18n';
import { REFERENCE } from '@renderer/i18n/languages';
import { sealPin } from '@renderer/features/counter/pin';
import { DEFAULT_COUNTER } from '@renderer/hooks/counterPreferences';
import { counterEnd, customerEnd } from '@renderer/platform/customerChannel';
import { aDraft, aNote } from '@test/support/builders';
import { renderApp } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** The customer's window, and the counter that speaks with it. */
async function customers() {
  const said: FromCustomer[] = [];
  const counter = counterEnd((message) => said.push(message));
  const { i18n } = await createSpeech(REFERENCE, 'formal');
  render(<CustomerWindow i18n={i18n} language={REFERENCE} />);
  onTestFinished(() => {
    cleanup();
    counter.close();
  });
  await waitFor(() => expect(said).toEqual([{ kind: 'here' }]));
  const show = (view: CustomerView) =>
    act(() => {
      counter.tell({ kind: 'show', screen: { shopName: 'Teehaus Vogt', country: 'DE', view } });
    });
  return { said, counter, show, user: userEvent.setup() };
}

const speaking = { languages: ['de'], addressForm: 'informal' } as const;
const POINTS = { earned: 24, balance: 240, reward: 'Eine Dose Assam', stamps: null } as const;

describe("the customer's screen", () => {
  it('welcomes, and shows points in the language and form of the customer', async () => {
    const { show } = await customers();
    expect(await screen.findByText('Good to have you here.')).toBeDefined();
    show({
      ...{ kind: 'booked', speaking, greeting: 'Lieber Mehmet' },
      ...POINTS,
    });
    expect(await screen.findByRole('heading', { name: 'Lieber Mehmet' })).toBeDefined();
    expect(screen.getByText('24 Punkte für heute')).toBeDefined();
    expect(screen.getByText('Stand: 240 Punkte')).toBeDefined();
    expect(screen.getByText('Reicht für: Eine Dose Assam')).toBeDefined();
    expect(screen.getByText('Danke für deinen Besuch.')).toBeDefined();
    show({
      ...{ kind: 'booked', speaking: { ...speaking, addressForm: 'formal' }, greeting: '' },
      ...{ earned: 0, balance: 240, reward: null, stamps: null },
    });
    expect(await screen.findByText('Danke für Ihren Besuch.')).toBeDefined();
    expect(screen.queryByText(/für heute/)).toBeNull();
  });

  it('shows the stamp card of a shop that has one, and no points that nobody collects', async () => {
    const { show } = await customers();
    const card = { filled: 9, size: 10, isFull: false, reward: 'eine Kanne Tee' };
    const nothing = { earned: 0, balance: 0, reward: null };
    show({ ...{ kind: 'booked', speaking, greeting: '' }, ...nothing, stamps: card });
    expect(await screen.findByText('9 Stempel von 10')).toBeDefined();
    expect(screen.queryByText(/Punkte/)).toBeNull();
    const full = { ...card, filled: 10, isFull: true };
    show({ ...{ kind: 'booked', speaking, greeting: '' }, ...nothing, stamps: full });
    expect(await screen.findByText('Karte voll: eine Kanne Tee')).toBeDefined();
  });

  it('asks once, says what was answered, and thanks when it is written down', async () => {
    const { said, counter, show, user } = await customers();
    show({
      ...{ kind: 'question', id: 'q1', ask: 'csat', isNamed: true },
      speaking: { languages: [], addressForm: 'unset' },
    });
    await user.click(await screen.findByRole('radio', { name: 'Very content, 5 of 5' }));
    await user.type(screen.getByRole('textbox'), ' So kind ');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    const answer = {
      ...{ kind: 'answer', id: 'q1', ask: 'csat' },
      ...{ score: 5, words: 'So kind', isNameless: false },
    };
    await waitFor(() => expect(said.at(-1)).toEqual(answer));
    expect(screen.queryByText('Thank you')).toBeNull();
    act(() => counter.tell({ kind: 'received', id: 'q1', isWritten: true }));
    expect(await screen.findByText('Thank you')).toBeDefined();
    // Nobody has a screen to hand back.
    expect(screen.getByText('Your word counts here.')).toBeDefined();
    // The way back to the counter is not theirs.
    expect(screen.queryByRole('button', { name: 'Back to the counter' })).toBeNull();
  });

  it('tells when somebody would rather not', async () => {
    const { said, show, user } = await customers();
    show({
      ...{ kind: 'question', id: 'q2', ask: 'nps', isNamed: false },
      speaking: { languages: [], addressForm: 'unset' },
    });
    await user.click(await screen.findByRole('button', { name: 'Rather not' }));
    await waitFor(() => expect(said.at(-1)).toEqual({ kind: 'declined', id: 'q2' }));
  });

  it('puts points and thanks away by itself, and a question never', async () => {
    const { counter, show } = await customers();
    await screen.findByText('Good to have you here.');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
    const reads = (text: string) =>
      vi.waitFor(() => expect(screen.getByText(text)).toBeDefined(), { timeout: 8_000 });

    show({ ...{ kind: 'booked', speaking, greeting: 'Lieber Mehmet' }, ...POINTS });
    await reads('Lieber Mehmet');
    pass(POINTS_LAST_MS);
    await reads('Good to have you here.');
    expect(document.body.textContent).not.toMatch(/Mehmet|Punkte/);

    const nobody = { languages: [], addressForm: 'unset' } as const;
    show({ ...{ kind: 'question', id: 'q3', ask: 'csat', isNamed: true }, speaking: nobody });
    await reads('How content are you with us today?');
    pass(POINTS_LAST_MS + THANKS_LAST_MS);
    await reads('How content are you with us today?');
    act(() => counter.tell({ kind: 'received', id: 'q3', isWritten: true }));
    // What comes between two windows comes in a while of its own.
    await vi.waitFor(
      () => {
        pass(THANKS_LAST_MS);
        expect(screen.getByText('Good to have you here.')).toBeDefined();
      },
      { timeout: 8_000 },
    );
  });

  it('keeps nothing when the counter closes it', async () => {
    const { counter, show } = await customers();
    show({ ...{ kind: 'booked', speaking, greeting: 'Lieber Mehmet' }, ...POINTS });
    await screen.findByText('Lieber Mehmet');
    act(() => counter.tell({ kind: 'close' }));
    await screen.findByText('Good to have you here.');
    expect(document.body.textContent).not.toMatch(/Mehmet|Punkte|Vogt/);
  });
});

const PRIVATE = ['Yıldız', 'Haselnuss', 'Sorgen'];

async function mehmet(data: TestData): Promise<void> {
  const draft = aDraft('Mehmet Yıldız', {
    ...{ about: 'Haselnuss', addressForm: 'informal', languages: ['de'], salutation: 'mr' },
    nameParts: { given: 'Mehmet', additional: '', family: 'Yıldız', suffix: '' },
  });
  const { id } = granted(await data.contacts.create(draft)).value;
  granted(await data.interactions.add(aNote(id, { text: 'Hat Sorgen mit dem Dach.' })));
}

const LINE = 'Who is it, and how much?';

/** The counter alone, and the other end of what it says. */
async function atCounter() {
  const heard: ToCustomer[] = [];
  const theirs = customerEnd((message) => heard.push(message));
  onTestFinished(() => theirs.close());
  const pin = await sealPin('4711', (bytes) => bytes.fill(7), 20);
  const window = await renderApp({
    prepare: mehmet,
    preferences: { counter: { ...DEFAULT_COUNTER, isModeOn: true, pin } },
  });
  const line = await screen.findByRole('textbox', { name: LINE });
  const view = (): CustomerView | null => {
    const last = heard.at(-1);
    return last?.kind === 'show' ? last.screen.view : null;
  };
  return { ...window, heard, theirs, line, view };
}

describe('the counter with a screen for customers', () => {
  it('shows them what was booked, asks there, and writes the answer down', async () => {
    const { user, data, platform, unmount, line, heard, theirs, view } = await atCounter();
    theirs.tell({ kind: 'here' });
    await waitFor(() => expect(view()).toEqual({ kind: 'welcome' }));

    await user.type(line, 'meh 24');
    await screen.findByRole('button', { name: /Book \d+ points/ });
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(view()).toMatchObject({ kind: 'booked', greeting: 'Lieber Mehmet', earned: 24 }),
    );

    await user.click(screen.getByRole('button', { name: 'Feedback' }));
    const dialog = await screen.findByRole('dialog', { name: 'Turn the screen round?' });
    await user.click(await within(dialog).findByRole('button', { name: 'Mehmet Yıldız' }));
    await waitFor(() => expect(view()).toMatchObject({ kind: 'question', isNamed: true }));
    await screen.findByText('The question is on the second screen.');
    const asked = view();
    if (asked?.kind !== 'question') throw new Error('Nothing was asked');
    const { id, ask } = asked;
    // What was not asked is no answer.
    theirs.tell({ ...{ kind: 'answer', id: 'x', ask, score: 1 }, words: '', isNameless: false });
    theirs.tell({ ...{ kind: 'answer', id, ask, score: 5 }, words: 'So kind', isNameless: false });
    await waitFor(() => expect(heard).toContainEqual({ kind: 'received', id, isWritten: true }));
    const [contact] = await data.db.contacts.toArray();
    expect(await data.feedback.answersOf(contact!.id)).toMatchObject([
      { score: 5, words: 'So kind', by: 'screen', touchpoint: 'purchase' },
    ]);
    await waitFor(() =>
      expect(screen.queryByText('The question is on the second screen.')).toBeNull(),
    );
    // The scanner writes at the counter again.
    expect(platform.customerWindow.asked).toEqual(['keys back']);
    // A screen that begins anew is asked nothing twice.
    theirs.tell({ kind: 'here' });
    await waitFor(() => expect(view()).toEqual({ kind: 'welcome' }));
    expect(PRIVATE.filter((text) => JSON.stringify(heard).includes(text))).toEqual([]);
    unmount();
    await waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'close' }));
    expect(platform.customerWindow.asked.at(-1)).toBe('close');
  });

  it('puts away what the last one had when the next line begins', async () => {
    const { user, line, theirs, view } = await atCounter();
    theirs.tell({ kind: 'here' });
    await waitFor(() => expect(view()).toEqual({ kind: 'welcome' }));
    await user.type(line, 'meh 24');
    await screen.findByRole('button', { name: /Book \d+ points/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(view()).toMatchObject({ kind: 'booked', earned: 24 }));
    await user.type(await screen.findByRole('textbox', { name: LINE }), 's');
    await waitFor(() => expect(view()).toEqual({ kind: 'welcome' }));
  });

  it('turns its own screen again when the other one is gone', async () => {
    const { user, theirs, view, platform } = await atCounter();
    theirs.tell({ kind: 'here' });
    await waitFor(() => expect(view()).toEqual({ kind: 'welcome' }));
    await user.click(screen.getByRole('button', { name: 'Feedback' }));
    await screen.findByText('The question is on the second screen.');
    act(() => platform.customerWindow.end());
    expect(screen.queryByText('The question is on the second screen.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Feedback' }));
    expect(await screen.findByRole('button', { name: 'Back to the counter' })).toBeDefined();
  });
});
