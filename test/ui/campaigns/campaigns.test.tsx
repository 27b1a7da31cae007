import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ConsentPurpose } from '@shared/domain/contacts/consent';
import { EMPTY_DRAFT, type ContactDraft } from '@shared/domain/contacts/contact';
import type { CampaignFields } from '@renderer/data/repositories/campaigns';
import { CampaignScreen } from '@renderer/features/campaigns/CampaignScreen';
import { CampaignsScreen } from '@renderer/features/campaigns/CampaignsScreen';
import {
  createMessageRequests,
  MessageRequestContext,
  type MessageRequest,
} from '@renderer/hooks/useOpenMessage';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const campaign: CampaignFields = {
  id: 'tasting',
  name: 'Spring tasting',
  kind: 'announcement',
  segmentId: null,
  countries: [],
  languages: [],
  from: isoDate('2026-03-01'),
  to: null,
  templateId: null,
  news: { en: 'On 4 April we taste the new teas.', de: 'Am 4. April probieren wir neue Tees.' },
  costMinor: 4800,
  currency: 'EUR',
  goal: 'keep',
};

/** Somebody with a mail address who said yes to these. */
const somebody = async (
  data: TestData,
  name: string,
  yes: readonly ConsentPurpose[],
  rest: Partial<ContactDraft> = {},
) => {
  const [given = '', family = ''] = name.split(' ');
  const mail = {
    id: `mail-${name}`,
    address: `${family.toLowerCase()}@post.example`,
    use: 'private',
    label: '',
    isPreferred: true,
    doNotUse: false,
  } as const;
  const { value } = granted(
    await data.contacts.create(
      aDraft(name, {
        nameParts: { ...EMPTY_DRAFT.nameParts, given, family },
        salutation: 'mrs',
        languages: ['en'],
        emails: [mail],
        ...rest,
      }),
    ),
  );
  for (const purpose of yes) {
    const said = { decision: 'given', decidedAt: 1, source: 'said' } as const;
    granted(await data.consents.record({ contactId: value.id, purpose, ...said }));
  }
  return value;
};

const threePeople = async (data: TestData) => {
  const ada = await somebody(data, 'Ada Brown', ['newsletter']);
  const chloe = await somebody(data, 'Chloe Martin', ['newsletter'], { languages: ['fi'] });
  const zoe = await somebody(data, 'Zoe Quiet', []);
  granted(await data.campaigns.save(campaign));
  return { ada, chloe, zoe };
};

const nowhere = () => undefined;

describe('A campaign', () => {
  it('says who gets it, in which language, and who does not and why', async () => {
    await renderWith(
      <CampaignScreen
        id="tasting"
        onBack={nowhere}
        onOpen={nowhere}
        onPerson={nowhere}
        onPrint={nowhere}
      />,
      { prepare: async (data) => void (await threePeople(data)) },
    );
    const grid = await screen.findByRole('grid', { name: 'People of this group message' });
    const rowOf = (name: string) => within(grid).getByText(name).closest('[role=row]')?.textContent;
    expect(rowOf('Ada Brown')).toMatch(/English.*Email.*Gets it/);
    expect(rowOf('Chloe Martin')).toMatch(/English instead of Finnish.*Gets it/);
    expect(rowOf('Zoe Quiet')).toMatch(/Has not said yes to news/);
    expect(screen.getByText(/Finnish is missing for one person: English instead\./)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Prepare 2 messages' })).toBeDefined();
  });

  it('prepares a message for each and opens them one after another', async () => {
    const requests = createMessageRequests();
    const heard: MessageRequest[] = [];
    requests.subscribe((request) => heard.push(request));
    const { user, data } = await renderWith(
      <MessageRequestContext value={requests}>
        <CampaignScreen
          id="tasting"
          onBack={nowhere}
          onOpen={nowhere}
          onPerson={nowhere}
          onPrint={nowhere}
        />
      </MessageRequestContext>,
      { prepare: async (fresh) => void (await threePeople(fresh)) },
    );
    await user.click(await screen.findByRole('button', { name: 'Prepare 2 messages' }));
    await screen.findByText(/^2 messages prepared\./);
    const drafts = await data.messages.ofCampaign('tasting');
    expect(drafts.map(({ status, language }) => [status, language])).toEqual([
      ['draft', 'en'],
      ['draft', 'en'],
    ]);
    expect(drafts[0]?.body).toContain('On 4 April we taste the new teas.');
    expect(drafts[0]?.body).not.toBe(drafts[1]?.body);

    await user.click(await screen.findByRole('button', { name: 'Begin: 2 one after another' }));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      campaignId: 'tasting',
      purpose: 'announcement',
      contactIds: drafts.map(({ contactId }) => contactId),
      facts: { news: campaign.news },
    });

    granted(await data.messages.resolve([drafts[0]!.id], 'sent', { channel: 'email' }));
    await screen.findByRole('button', { name: 'Go on: one left' });
    expect(screen.getAllByText('1 of 2').length).toBeGreaterThan(0);

    // Whoever is left out by hand counts as done, and can wait again.
    const waiting = await data.contacts.get(drafts[1]!.contactId);
    const more = async () => {
      const name = await within(await screen.findByRole('grid')).findByText(waiting?.name ?? '');
      return within(name.closest<HTMLElement>('[role=row]')!).getByRole('button', {
        name: /^More about/,
      });
    };
    await user.click(await more());
    await user.click(await screen.findByRole('menuitem', { name: 'Leave out' }));
    await screen.findByText('That was everybody.');
    await user.click(await more());
    await user.click(await screen.findByRole('menuitem', { name: 'Back to waiting' }));
    await screen.findByRole('button', { name: 'Go on: one left' });
  });

  it('takes everything that was prepared back with one press', async () => {
    const { user, data } = await renderWith(
      <CampaignScreen
        id="tasting"
        onBack={nowhere}
        onOpen={nowhere}
        onPerson={nowhere}
        onPrint={nowhere}
      />,
      { prepare: async (fresh) => void (await threePeople(fresh)) },
    );
    await user.click(await screen.findByRole('button', { name: 'Prepare 2 messages' }));
    await screen.findByText(/^2 messages prepared\./);
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.messages.ofCampaign('tasting')).toEqual([]));
    await screen.findByRole('button', { name: 'Prepare 2 messages' });
  });
});

describe('All campaigns', () => {
  it('says what the place is for while there is none, and makes the first', async () => {
    const opened: string[] = [];
    const { user, data } = await renderWith(<CampaignsScreen onOpen={(id) => opened.push(id)} />);
    await user.click(await screen.findByRole('button', { name: 'New group message' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /Save/ }));
    expect(within(dialog).getByText('It needs a name.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Brew it cooler');
    await user.click(within(dialog).getByRole('radio', { name: 'Tip' }));
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Text in English' }),
      'Green tea likes 70 degrees.',
    );
    await user.type(within(dialog).getByRole('textbox', { name: /^Cost/ }), '12.50');
    await user.click(within(dialog).getByRole('button', { name: /Save/ }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(await data.campaigns.all()).toMatchObject([
      {
        id: opened[0],
        name: 'Brew it cooler',
        kind: 'tip',
        news: { en: 'Green tea likes 70 degrees.' },
        costMinor: 1250,
        currency: 'EUR',
        from: '2026-03-19',
        to: null,
      },
    ]);
    await screen.findByRole('grid', { name: 'Group messages' });
    expect(screen.getByText('Planned')).toBeDefined();
  });
});
