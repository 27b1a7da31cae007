import { act, screen, waitFor, within } from '@testing-library/react';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { refuse } from '@shared/kernel/result';
import { CardsScreen } from '@renderer/features/printing/CardsScreen';
import { StatementScreen } from '@renderer/features/printing/StatementScreen';
import { aDraft } from '@test/support/builders';
import { aPlatform, type FakePlatform } from '@test/support/fakePlatform';
import { renderWith } from '@test/support/renderWith';
import { aBooking } from '@test/support/shopBook';
import { granted, type TestData } from '@test/support/testDatabase';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  window.localStorage.clear();
});

const PEOPLE: readonly ContactDraft[] = [
  aDraft('Frieda Baumgartner'),
  aDraft('ليلى بنت عبد العزيز الحربي'),
  aDraft('Yuki Tanaka', { nativeName: '田中 由紀', languages: ['ja'] }),
];

type Options = {
  readonly platform?: FakePlatform;
  readonly people?: readonly ContactDraft[];
  /** What else is there before the window opens. */
  readonly prepare?: (data: TestData, ids: readonly ContactId[]) => Promise<void>;
};

/** The people are created inside the window, whose data they need. */
async function printing(
  what: (ids: readonly ContactId[]) => React.ReactNode,
  { platform = aPlatform(), people = PEOPLE, prepare }: Options = {},
) {
  const ids: ContactId[] = [];
  const Later = () => what(ids);
  const win = await renderWith(<Later />, {
    platform,
    prepare: async (data) => {
      for (const draft of people) ids.push(granted(await data.contacts.create(draft)).value.id);
      await prepare?.(data, ids);
    },
  });
  return { ...win, ids };
}

const cards = (options: Options = {}) =>
  printing((ids) => <CardsScreen ids={ids} onPeople={vi.fn()} />, options);

const preview = () => screen.findByRole('region', { name: 'Preview' });

describe('customer cards', () => {
  it('get their numbers when they are printed, as one act that is taken back with the toast', async () => {
    const { user, platform, data, ids } = await cards();
    await screen.findByText('3 cards on one sheet.');
    await screen.findByText(/3 people have no card yet/);
    const print = screen.getByRole('button', { name: 'Print' });
    await waitFor(() => expect(print.hasAttribute('disabled')).toBe(false));
    await user.click(print);
    await screen.findByText('3 cards issued');
    await waitFor(() => expect(platform.printed).toEqual([{ widthMm: 210, heightMm: 297 }]));
    expect((await data.journal.recentBatches())[0]?.act.key).toBe('cards.issuedMany');
    const [number] = (await data.cards.of(ids[0]!)).map(({ id }) => id);
    expect(number).toMatch(/^29\d{11}$/);
    await within(await preview()).findByText(number!.slice(1, 7));

    // Once more: everybody has one, nothing is issued.
    await user.click(print);
    await waitFor(() => expect(platform.printed).toHaveLength(2));
    expect(await data.db.cards.count()).toBe(3);
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await screen.findByText(/3 people have no card yet/);
  });

  it('are in the document for the printer only while it prints', async () => {
    let seen = '';
    const platform = aPlatform();
    const { user } = await cards({
      platform: {
        ...platform,
        savePdf: (name) => {
          seen = document.querySelector('[data-printed]')?.textContent ?? '';
          return platform.savePdf(name, '', { widthMm: 1, heightMm: 1 });
        },
      },
    });
    await screen.findByText('3 cards on one sheet.');
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
    await screen.findByText('Saved as Customer cards.pdf');
    expect(seen).toContain('Frieda Baumgartner');
    expect(seen).toContain('Teehaus Vogt');
    expect(document.querySelector('[data-printed]')).toBeNull();
    // The browser's own command prints the sheets as well.
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(document.querySelector('[data-printed]')?.textContent).toContain('Frieda');
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(document.querySelector('[data-printed]')).toBeNull();
  });

  it('carry a card that was brought along: as bars where they fit, else as a QR code, and say so', async () => {
    const { user } = await cards({
      people: PEOPLE.slice(0, 2),
      prepare: async (data, [first, second]) => {
        granted(await data.cards.link(first!, 'TEE-4711'));
        granted(await data.cards.link(second!, '卡片-0815'));
      },
    });
    await screen.findByText(/One number has characters that no barcode knows/);
    expect(screen.queryByText(/no card yet/)).toBeNull();
    const region = await preview();
    await within(region).findByText('TEE-4711');
    await within(region).findByText('卡片-0 815');
    // A long number in a narrow place.
    await user.click(screen.getByRole('button', { name: /^Leave out ليلى/ }));
    await waitFor(() => expect(within(region).queryByText('卡片-0 815')).toBeNull());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Customer card for Frieda Baumgartner',
    );
  });

  it('are for whoever is left in and whoever joins', async () => {
    const { user } = await cards({ people: PEOPLE.slice(0, 2) });
    await screen.findByText('2 cards on one sheet.');
    await user.click(screen.getByRole('button', { name: 'Leave out Frieda Baumgartner' }));
    await screen.findByText('One card on one sheet.');
    await user.type(screen.getByRole('searchbox', { name: 'Someone else' }), 'fried');
    await user.click(await screen.findByRole('button', { name: 'Frieda Baumgartner' }));
    await screen.findByText('2 cards on one sheet.');
  });

  it('ask for somebody when nobody was chosen', async () => {
    const { user } = await printing(() => <CardsScreen ids={[]} onPeople={vi.fn()} />);
    await screen.findByText('Who should have a card?');
    await user.type(screen.getByRole('searchbox', { name: 'Find a name' }), 'tanaka');
    await user.click(await screen.findByRole('button', { name: 'Yuki Tanaka' }));
    await screen.findByText('One card on one sheet.');
    await within(await preview()).findByText('田中 由紀');
  });

  it('come on a sheet of own measures, which are remembered, and not on one that cannot be', async () => {
    const { user, platform, unmount } = await cards();
    await user.click(await screen.findByRole('button', { name: /Format/ }));
    await user.click(await screen.findByRole('option', { name: /All measures myself/ }));
    const across = await screen.findByRole('textbox', { name: 'Across' });
    await user.clear(across);
    await user.type(across, '5{Tab}');
    await screen.findByText(/The last column is .* mm over the edge/);
    expect(screen.getByRole('button', { name: 'Print' }).hasAttribute('disabled')).toBe(true);
    await user.clear(across);
    await user.type(across, '2{Tab}');
    await waitFor(() => expect(screen.queryByText(/over the edge/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(platform.printed).toHaveLength(1));
    unmount();
    await cards();
    const again = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Across' });
    expect(again.value).toBe('2');
  });

  it('say in words what a browser cannot do, and what a printer does not', async () => {
    const platform = aPlatform();
    const { user } = await cards({
      platform: {
        ...platform,
        capabilities: {
          edition: 'browser',
          backupFolder: false,
          savesPdf: false,
          backsUpByItself: false,
        },
        print: () => Promise.resolve(refuse({ code: 'print/failed' })),
      },
    });
    await screen.findByText(/choose "Save as PDF" as the printer/);
    expect(screen.queryByRole('button', { name: 'Save as PDF' })).toBeNull();
    const print = screen.getByRole('button', { name: 'Print' });
    // The cards are drawn first.
    await waitFor(() => expect(print.hasAttribute('disabled')).toBe(false));
    await user.click(print);
    await screen.findByText(/No printer answers/);
  });
});

describe('a statement', () => {
  const statement = (person: ContactDraft, platform = aPlatform()) =>
    printing(([id]) => <StatementScreen id={id!} unit="points" from={null} to={null} />, {
      platform,
      people: [person],
      prepare: async (data, [id]) => {
        granted(await data.purchases.book(id!, aBooking('p1', 2480)));
        granted(await data.purchases.book(id!, aBooking('p2', 1000)));
      },
    });

  it("is in the person's language, formal unless noted otherwise, with every movement", async () => {
    const { user, platform } = await statement(
      aDraft('Frieda Baumgartner', { languages: ['de-AT'] }),
    );
    const region = await preview();
    await within(region).findByText('Ihr Punktestand');
    await within(region).findByRole('cell', { name: /^Einkauf 24,80\s€$/ });
    const closing = within(region)
      .getByText(/^Bestand am/)
      .closest('tr')!;
    expect(closing.textContent).toContain('34');
    await within(region).findByText('Danke, dass Sie zu uns kommen.');
    await waitFor(() => expect(document.body.textContent).toMatch(/This is the language of/));
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
    await screen.findByText('Saved as Statement Frieda Baumgartner.pdf');
    expect(platform.pdfs).toEqual(['Statement Frieda Baumgartner.pdf']);
  });

  it('says so where there are no words for the language, and follows what is chosen', async () => {
    const { user } = await statement(
      aDraft('Yuki Tanaka', { languages: ['fi'], addressForm: 'informal' }),
    );
    const region = await preview();
    await within(region).findByText('Your points');
    await waitFor(() =>
      expect(document.body.textContent).toMatch(/speaks Finnish. We cannot do that yet/),
    );
    await user.click(screen.getByRole('button', { name: /Language/ }));
    await user.click(await screen.findByRole('option', { name: 'Deutsch' }));
    await within(await preview()).findByText('Dein Punktestand');
    await waitFor(() => expect(document.body.textContent).toMatch(/Informal, as noted/));
  });

  it('of a period without a movement says that, and what was there', async () => {
    const { user } = await statement(aDraft('Frieda Baumgartner'));
    const region = await preview();
    await within(region).findByRole('cell', { name: 'Purchase €24.80' });
    await user.click(screen.getByRole('button', { name: /This year/ }));
    await user.click(await screen.findByRole('option', { name: 'Last year' }));
    await within(await preview()).findByText('Nothing came and nothing went in this time.');
  });

  it('of somebody who is gone is none', async () => {
    await printing(() => (
      <StatementScreen id={'gone' as ContactId} unit="points" from={null} to={null} />
    ));
    await screen.findByText('This person is not here any more.');
  });
});
