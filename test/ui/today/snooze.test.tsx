import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { TodayScreen } from '@renderer/features/today/TodayScreen';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** Promises due on 19 March 2026, the day of the clock, in the order of the names. */
const owing =
  (names: readonly string[], rest = {}) =>
  async (data: TestData) => {
    for (const name of names) {
      const { value: contact } = granted(await data.contacts.create(aDraft(name, rest)));
      granted(
        await data.promises.add({
          contactId: contact.id,
          text: 'Call back',
          by: 'us',
          dueOn: isoDate('2026-03-19'),
        }),
      );
    }
  };

const stampOf = (name: string) =>
  screen.findByRole('checkbox', { name: new RegExp(`${name}.*done`) });

/** The day until which a row was put off, and at what time of the clock. */
const putOffUntil = async ({ db }: TestData): Promise<string | undefined> => {
  const [mark] = await db.careMarks.toArray();
  return mark?.snoozedUntil == null ? undefined : new Date(mark.snoozedUntil).toISOString();
};

describe('putting a row off', () => {
  it.each([
    ['For an hour', '2026-03-19T10:00:00.000Z', 'put off for an hour'],
    ['Until tomorrow', '2026-03-20T07:00:00.000Z', 'Friday'],
    ['Three days', '2026-03-22T07:00:00.000Z', 'Sunday'],
    ['For a week', '2026-03-26T07:00:00.000Z', 'Thursday'],
    // 20 March 2026 is Vernal Equinox Day, a Friday.
    ['After the holiday there', '2026-03-23T07:00:00.000Z', 'Monday'],
  ])('offers: %s', async (choice, until, said) => {
    const { user, data } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: owing(['Yuki Tanaka'], { country: 'JP' }),
    });
    await stampOf('Yuki Tanaka');
    await user.click(screen.getByRole('button', { name: 'Put off: ⁨Yuki Tanaka⁩' }));
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${choice}`) }));
    const toast = await screen.findByText(/is put off/);
    expect(toast.textContent).toContain('Yuki Tanaka');
    expect(toast.textContent).toContain(said);
    await waitFor(async () => expect(await putOffUntil(data)).toBe(until));
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());

    await user.click(screen.getByRole('button', { name: /Undo/ }));
    expect(await stampOf('Yuki Tanaka')).toBeDefined();
  });

  it('waits until a day of one’s own, which cannot be over', async () => {
    const { user, data } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: owing(['Yuki Tanaka']),
    });
    await stampOf('Yuki Tanaka');
    await user.click(screen.getByRole('button', { name: /^Put off/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Another day…' }));
    const field = await screen.findByRole('textbox', { name: 'Day' });
    await user.type(field, 'whenever{Enter}');
    expect(await screen.findByText(/could not be read/)).toBeDefined();
    await user.clear(field);
    await user.type(field, '2026-03-19{Enter}');
    expect(await screen.findByText('Tomorrow is the earliest day.')).toBeDefined();
    await user.clear(field);
    await user.type(field, 'in two weeks{Enter}');
    await waitFor(async () => expect(await putOffUntil(data)).toBe('2026-04-02T07:00:00.000Z'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('offers to let go after three times, and brings it back', async () => {
    const { user, data } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: async (fresh) => {
        await owing(['Yuki Tanaka'])(fresh);
        const [promise] = await fresh.db.promises.toArray();
        const { id, contactId } = promise!;
        for (let round = 0; round < 3; round += 1) {
          granted(
            await fresh.careMarks.snooze(
              { id: `promise:${id}`, contactId, reason: 'promise' },
              fresh.clock.now() - 1,
            ),
          );
        }
      },
    });
    await stampOf('Yuki Tanaka');
    expect(screen.getByText('Put off 3 times. Let it go?')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Put off/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Let it go' }));
    await waitFor(async () =>
      expect(await data.db.careMarks.toArray()).toMatchObject([{ state: 'let-go' }]),
    );
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await stampOf('Yuki Tanaka')).toBeDefined();
  });
});

describe('the keys of Today', () => {
  const three = ['Ada Alt', 'Ben Berg', 'Cem Can'];

  it('put the row off that has the focus, and lead on to the next one', async () => {
    const { user, commands } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: owing(three),
    });
    await stampOf('Ada Alt');
    expect(commands.possible().has('snooze')).toBe(false);
    await user.keyboard('j');
    expect(document.activeElement).toBe(await stampOf('Ada Alt'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await stampOf('Ben Berg'));

    act(() => void commands.run('snooze'));
    await screen.findByRole('menuitem', { name: 'Until tomorrow' });
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByText(/is put off/);
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Ben Berg/ })).toBeNull());
    const next = await stampOf('Cem Can');
    await waitFor(() => expect(document.activeElement).toBe(next));
  });

  it('stamp the row and lead on; one that is ticked keeps the focus', async () => {
    const { user, commands, data } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: owing(three),
    });
    const [first, second] = [await stampOf('Ada Alt'), await stampOf('Ben Berg')];
    await user.keyboard('j');
    act(() => void commands.run('stamp'));
    await waitFor(() => expect(document.activeElement).toBe(second));
    await waitFor(() => expect(first).toHaveProperty('checked', true));

    await user.keyboard(' ');
    await waitFor(() => expect(second).toHaveProperty('checked', true));
    expect(document.activeElement).toBe(second);
    // Done is done: its key does nothing more.
    await waitFor(() => expect(commands.possible().has('stamp')).toBe(false));
    expect(
      (await data.db.promises.toArray()).filter(({ status }) => status === 'kept'),
    ).toHaveLength(2);
    await user.keyboard('k');
    expect(document.activeElement).toBe(first);
  });

  it('open the person with Enter', async () => {
    const { user } = await renderWith(<TodayScreen ownerName="" />, { prepare: owing(three) });
    await stampOf('Ada Alt');
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/people\//));
  });
});
