import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import type { SegmentId } from '@shared/domain/segments/segment';
import { CareSettings } from '@renderer/features/careSettings/CareSettings';
import { aDraft } from '@test/support/builders';
import { renderWith, type WindowOptions } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

async function aSection(options: WindowOptions = {}) {
  const win = await renderWith(<CareSettings />, options);
  await screen.findByRole('heading', { name: 'Listening' });
  const care = async () => (await win.data.settings.get()).care;
  return { ...win, care };
}

const undo = async (user: Awaited<ReturnType<typeof aSection>>['user']) =>
  user.click((await screen.findAllByRole('button', { name: /Undo/ }))[0]!);

const rule = (name: string) => within(screen.getByRole('group', { name }));

describe('the rules of Today', () => {
  it('each have a switch; switched off, their numbers are gone, and undo brings both back', async () => {
    const { user, care } = await aSection();
    const silent = rule('Regulars who stay away');
    expect(silent.getAllByRole('textbox')).toHaveLength(3);
    await user.click(silent.getByRole('switch'));
    await waitFor(async () => expect((await care()).silent.isOn).toBe(false));
    await waitFor(() => expect(silent.queryAllByRole('textbox')).toEqual([]));
    await undo(user);
    await waitFor(async () => expect(await care()).toEqual(DEFAULT_CARE_SETTINGS));
    await waitFor(() => expect(silent.getAllByRole('textbox')).toHaveLength(3));
  });

  it('are all there', async () => {
    await aSection();
    const switches = JSON.stringify(DEFAULT_CARE_SETTINGS).split('"isOn"').length - 1;
    expect(screen.getAllByRole('switch')).toHaveLength(switches);
  });

  it('keep a number on Enter and on leaving, and refuse one that makes no sense in a sentence', async () => {
    const { user, care } = await aSection();
    const days = screen.getByRole('textbox', { name: 'A thank-you stays owed' });
    await user.clear(days);
    await user.type(days, '400{Enter}');
    expect(screen.getByText('A number from 1 to 90 fits here.')).toBeDefined();
    expect((await care()).thanks.days).toBe(14);
    await user.clear(days);
    await user.type(days, 'soon');
    expect(screen.getByText('This is not a number.')).toBeDefined();
    await user.clear(days);
    await user.type(days, '2.5');
    expect(screen.getByText('Whole numbers only, without decimals.')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(days).toHaveProperty('value', '14');
    await user.clear(days);
    await user.type(days, '21');
    await user.tab();
    await waitFor(async () => expect((await care()).thanks.days).toBe(21));
    await undo(user);
    await waitFor(async () => expect((await care()).thanks.days).toBe(14));
  });

  it('keep two changes in a row', async () => {
    const { user, care } = await aSection();
    await user.click(rule('Kind words').getByRole('switch'));
    await user.click(rule('Recommendation').getByRole('switch'));
    await waitFor(async () => {
      const { feedback, referral, idea } = (await care()).thanks;
      expect([feedback.isOn, referral.isOn, idea.isOn]).toEqual([false, false, true]);
    });
  });

  it('read the round numbers of visits from a line', async () => {
    const { user, care } = await aSection();
    const at = screen.getByRole('textbox', { name: 'At these visits' });
    await user.clear(at);
    await user.type(at, '5, ten{Enter}');
    expect(screen.getByText(/^Write up to 12 numbers/)).toBeDefined();
    await user.clear(at);
    await user.type(at, '20 5{Enter}');
    await waitFor(async () => expect((await care()).thanks.visits.at).toEqual([5, 20]));
  });

  it('hold that it is time before it has been too long', async () => {
    const { user, care } = await aSection();
    const yellow = screen.getByRole('textbox', { name: 'It is time after' });
    await user.clear(yellow);
    await user.type(yellow, '2{Enter}');
    expect(screen.getByText(/^A number from 0[.,]5 to 1[.,]5 fits here\.$/)).toBeDefined();
    await user.clear(yellow);
    await user.type(yellow, '1,2{Enter}');
    await waitFor(async () => expect((await care()).rhythm.yellow).toBe(1.2));
  });

  it('go back to the usual ones in one act, which can be taken back', async () => {
    const { user, care, data } = await aSection();
    const usual = screen.getByRole('button', { name: 'Back to the usual rules' });
    expect(usual).toHaveProperty('disabled', true);
    const again = screen.getByRole('textbox', { name: 'The same again after' });
    await user.clear(again);
    await user.type(again, '120{Enter}');
    await user.click(rule('Steps of the welcome').getByRole('switch'));
    await waitFor(async () => expect((await care()).welcome.isOn).toBe(false));
    await waitFor(() => expect(usual).toHaveProperty('disabled', false));
    await user.click(usual);
    await waitFor(async () => expect(await care()).toEqual(DEFAULT_CARE_SETTINGS));
    expect((await data.settings.get()).asking.againAfterDays).toBe(90);
    granted(await data.journal.undoLast());
    expect((await care()).welcome.isOn).toBe(false);
    expect((await data.settings.get()).asking.againAfterDays).toBe(120);
  });
});

describe('rhythms of tags and groups', () => {
  it('are set, changed and removed, each an act', async () => {
    const { user, data } = await aSection({
      prepare: async (before) => {
        granted(await before.contacts.create(aDraft('Ada', { tags: ['Press'] })));
        granted(
          await before.segments.save({
            id: 's1' as SegmentId,
            name: 'Circle',
            members: { kind: 'chosen', ids: [] },
            relationships: [],
            goal: null,
            note: '',
          }),
        );
      },
    });
    const intervals = async () =>
      Object.fromEntries(
        (await data.keepInTouch.all()).map(({ id, everyDays }) => [id, everyDays]),
      );
    await user.click(await screen.findByRole('button', { name: /Add a rhythm/ }));
    await user.click(await screen.findByRole('option', { name: 'Press' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'every 6 weeks' }));
    expect(dialog.getByRole('textbox', { name: 'Every' })).toHaveProperty('value', '6');
    await user.click(dialog.getByRole('button', { name: 'Set' }));
    await waitFor(async () => expect(await intervals()).toEqual({ 'tag:Press': 42 }));

    await user.click(await screen.findByRole('button', { name: /^Change the rhythm: .*Press/ }));
    const again = within(await screen.findByRole('dialog'));
    const count = again.getByRole('textbox', { name: 'Every' });
    await user.clear(count);
    await user.type(count, '200');
    expect(again.getByText('Between one day and two years.')).toBeDefined();
    await user.clear(count);
    await user.type(count, '10{Enter}');
    await waitFor(async () => expect(await intervals()).toEqual({ 'tag:Press': 70 }));
    expect(await screen.findByText('Tag · every 10 weeks')).toBeDefined();

    await user.click(screen.getByRole('button', { name: /^Remove the rhythm: .*Press/ }));
    await waitFor(async () => expect(await intervals()).toEqual({}));
    await undo(user);
    await waitFor(async () => expect(await intervals()).toEqual({ 'tag:Press': 70 }));
  });
});

describe('how the shop kept its word', () => {
  it('is a sum with the people behind it', async () => {
    const { user } = await aSection({
      prepare: async ({ contacts, promises }) => {
        const { id } = granted(await contacts.create(aDraft('Ada Kern'))).value;
        for (const [text, by, status] of [
          ['Send the list', 'us', 'kept'],
          ['Call back', 'us', 'broken'],
          ['Let be', 'us', 'withdrawn'],
          ['Bring the tin', 'them', 'kept'],
        ] as const) {
          const { value } = granted(await promises.add({ contactId: id, text, by, dueOn: null }));
          granted(await promises.resolve(value.id, status));
        }
      },
    });
    await screen.findByText('In the last 90 days we kept 1 of 2 promises. To us 1 of 1 were kept.');
    await user.click(screen.getByRole('button', { name: 'To whom' }));
    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() => expect(dialog.getAllByText('Ada Kern')).toHaveLength(2));
    expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Call back'),
      expect.stringContaining('Send the list'),
    ]);
    expect(dialog.getByText('not kept, today')).toBeDefined();
    await user.click(dialog.getByRole('radio', { name: 'To us' }));
    expect(dialog.getByText('Bring the tin')).toBeDefined();
  });
});
