import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PrivacySettings } from '@renderer/features/privacy/PrivacySettings';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

const NEVER = (): void => undefined;
const Page = () => (
  <PrivacySettings personHref={(id) => `#/people/${id}`} onCertificate={NEVER} onNotice={NEVER} />
);

describe('the settings of privacy', () => {
  it('show open requests, propose whom nobody dealt with for years, and keep them one by one', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (all) => {
        const now = all.clock.now();
        all.clock.set(Date.UTC(2019, 0, 1));
        granted(await all.contacts.create(aDraft('Ida Old')));
        all.clock.set(now);
        const { id } = granted(await all.contacts.create(aDraft('Ana Souza'))).value;
        granted(await all.privacy.openCase(id, 'objection', all.clock.today(), ''));
      },
    });
    expect(await screen.findByText('Objection')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Ana Souza' })).toBeDefined();
    expect(await screen.findByRole('link', { name: 'Ida Old' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keep a year' }));
    expect(await screen.findByText('Nobody is proposed right now.')).toBeDefined();
    // Nothing went by itself.
    expect((await data.privacy.retention()).map(({ name }) => name)).toEqual(['Ida Old']);
  });

  it('keeps how the shop answers', async () => {
    const { user, data } = await renderWith(<Page />);
    await user.type(await screen.findByRole('textbox', { name: 'To whom one turns' }), 'Ask Mina');
    await user.tab();
    await waitFor(async () => {
      expect((await data.settings.get()).privacy.howAnswered).toBe('Ask Mina');
    });
  });

  it('lists the words of consent with the people who stand by them', async () => {
    await renderWith(<Page />, {
      prepare: async (data) => {
        for (const [name, wording] of [
          ['Ada', 'May we write?'],
          ['Ben', 'May we write?'],
          ['Cem', 'Letters, please.'],
        ] as const) {
          const { id } = granted(await data.contacts.create(aDraft(name))).value;
          data.clock.advance(1000);
          granted(
            await data.consents.record({
              ...{ contactId: id, purpose: 'email', decision: 'given', source: '', language: 'en' },
              ...{ wording, decidedAt: data.clock.now() },
            }),
          );
        }
      },
    });
    expect(await screen.findByText('May we write?')).toBeDefined();
    expect(screen.getByText('2 times yes')).toBeDefined();
    expect(screen.getByText(/^In use · Version 2, since 19 March 2026, English$/)).toBeDefined();
    expect(screen.getByText('1 yes')).toBeDefined();
  });

  it('erases for good whom only the list of acts still has', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (all) => {
        granted(await all.contacts.create(aDraft('Zebulon Quarz')));
        await all.journal.undoLast();
      },
    });
    expect(await screen.findByText('Zebulon Quarz')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Erase for good' }));
    const sure = await screen.findByRole('alertdialog');
    await user.click(within(sure).getByRole('button', { name: 'Erase for good' }));
    await waitFor(() => expect(screen.queryByText('Zebulon Quarz')).toBeNull());
    expect(await data.privacy.erasures()).toMatchObject([{ reason: 'mistake' }]);
  });
});
