import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { AskDialog } from '@renderer/features/feedback/AskDialog';
import { ANYBODY, type Asked } from '@renderer/features/feedback/asked';
import { TurnedScreen } from '@renderer/features/feedback/TurnedScreen';
import { aCustomer } from '@test/support/shopBook';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

let id: ContactId;
let back = 0;
let chosen: Asked | null = null;

const turned = (kind: 'csat' | 'nps', isNamed: boolean) => {
  back = 0;
  const Screen = () => (
    <TurnedScreen
      asked={isNamed ? { contactId: id, purchaseId: 'p1', kind } : ANYBODY}
      shopName="Teehaus Vogt"
      onBack={() => {
        back += 1;
      }}
    />
  );
  return renderWith(<Screen />, {
    prepare: async (data) => {
      ({ id } = await aCustomer(data));
    },
  });
};

describe('the turned screen', () => {
  it('asks one question, thanks, and shows nothing of anybody', async () => {
    const { user, data } = await turned('csat', true);
    expect(await screen.findByText('How content are you with us today?')).toBeDefined();
    const contact = (await data.db.contacts.get(id))!;
    expect(document.body.textContent).not.toContain(contact.name);
    await user.click(screen.getByRole('radio', { name: 'Very content, 5 of 5' }));
    await user.type(screen.getByRole('textbox'), 'So kind');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Thank you')).toBeDefined();
    expect(await data.feedback.answersOf(id)).toMatchObject([
      { score: 5, words: 'So kind', by: 'screen', purchaseId: 'p1', touchpoint: 'purchase' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Back to the counter' }));
    expect(back).toBe(1);
  });

  it('answers without a name leave no way back to the person, but nobody is asked again', async () => {
    const { user, data } = await turned('nps', true);
    await user.click(await screen.findByRole('radio', { name: /2 of 10/ }));
    await user.type(screen.getByRole('textbox'), 'Too loud');
    await user.click(screen.getByRole('checkbox', { name: 'Answer without my name' }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByText('Thank you');
    const [answer] = await data.db.answers.toArray();
    expect(answer).toMatchObject({ contactId: null, purchaseId: null, score: 2 });
    expect(await data.criticisms.of(id)).toEqual([]);
    await waitFor(async () => expect(await data.feedback.asked(id, 'nps')).not.toBeNull());
  });

  it('remembers a no, in words as kind as the thanks', async () => {
    const { user, data } = await turned('csat', true);
    await user.click(await screen.findByRole('button', { name: 'Rather not' }));
    expect(await screen.findByText(/Have a good day/)).toBeDefined();
    await waitFor(async () =>
      expect(await data.feedback.asked(id, 'csat')).toMatchObject({ declined: true }),
    );
    expect(await data.db.answers.count()).toBe(0);
  });

  it('speaks another language at a touch', async () => {
    const { user } = await turned('csat', false);
    await user.click(await screen.findByRole('button', { name: 'Deutsch' }));
    expect(await screen.findByText('Wie zufrieden sind Sie heute mit uns?')).toBeDefined();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('before the screen is turned', () => {
  const ask = (prepare: (data: TestData) => Promise<unknown>) => {
    chosen = null;
    const Ask = () => (
      <AskDialog
        served={{ contactId: id, name: 'Mehmet', purchaseId: 'p2' }}
        onAsk={(asked) => {
          chosen = asked;
        }}
        onClose={() => undefined}
      />
    );
    return renderWith(<Ask />, {
      prepare: async (data) => {
        ({ id } = await aCustomer(data));
        await prepare(data);
      },
    });
  };

  it('asks who was served, how content they are', async () => {
    const { user } = await ask(() => Promise.resolve());
    const button = await screen.findByRole('button', { name: 'Mehmet' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    await user.click(button);
    expect(chosen).toEqual({ contactId: id, purchaseId: 'p2', kind: 'csat' });
  });

  it('skips who was asked not long ago', async () => {
    const { user } = await ask((data) => data.feedback.noteAsked(id, 'nps', true).then(granted));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/was asked not long ago/)).toBeDefined();
    expect(dialog.queryByRole('button', { name: 'Mehmet' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Ask somebody else' }));
    expect(chosen).toEqual(ANYBODY);
  });
});
