import { createLocalInsights, type InsightsClient } from '@renderer/data/insights/insightsClient';
import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { InteractionId } from '@shared/domain/interactions/interaction';
import { aDraft, aNote } from '@test/support/builders';
import { askFor } from '@test/support/insights';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

const QUARTER = askFor('2026-01-01', '2026-03-31');
const DAY = 86_400_000;

async function aShop(): Promise<{
  readonly data: TestData;
  readonly insights: InsightsClient;
  readonly ida: ContactId;
}> {
  const data = await freshRepositories();
  const ida = granted(await data.contacts.create(aDraft('Ida'))).value.id;
  const insights = createLocalInsights(data.db, data, { zone: 'UTC' });
  onTestFinished(() => insights.close());
  return { data, insights, ida };
}

async function happens(
  data: TestData,
  ida: ContactId,
  text: string,
  isWow: boolean,
): Promise<InteractionId> {
  const note = aNote(ida, { text, happenedAt: data.clock.now(), ...(isWow && { isWow }) });
  return granted(await data.interactions.add(note)).value.interaction.id;
}

const told = async (
  insights: InsightsClient,
  asOf: IsoDate | null = null,
): Promise<readonly string[]> => {
  const question = { ask: 'wowMoments', query: QUARTER, reach: 'ever', group: null } as const;
  return (await insights.ask<'wowMoments'>(question, asOf)).map(({ text }) => text);
};

/** Until the service has heard of the last act. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('the wow moments of a database', () => {
  it('follow what is marked, unmarked, edited, removed and taken back', async () => {
    const { data, insights, ida } = await aShop();
    const first = await happens(data, ida, 'Sang for us.', true);
    const second = await happens(data, ida, 'Asked for tea.', false);
    expect(await told(insights)).toEqual(['Sang for us.']);
    granted(await data.interactions.markWow(second, true));
    await settled();
    expect(await told(insights)).toEqual(['Asked for tea.', 'Sang for us.']);
    granted(await data.interactions.markWow(first, false));
    await settled();
    expect(await told(insights)).toEqual(['Asked for tea.']);
    granted(await data.journal.undoLast());
    granted(await data.interactions.update(second, { text: 'Brought tea.', isWow: true }));
    await settled();
    expect(await told(insights)).toEqual(['Brought tea.', 'Sang for us.']);
    granted(await data.interactions.remove(second));
    granted(await data.interactions.update(first, { isWow: false }));
    await settled();
    expect(await told(insights)).toEqual([]);
    expect(await data.interactions.get(first)).not.toHaveProperty('isWow');
  });

  it('leave the mark alone where an edit says nothing of it', async () => {
    const { data, ida } = await aShop();
    const id = await happens(data, ida, 'Sang for us.', true);
    granted(await data.interactions.update(id, { text: 'Sang for all of us.' }));
    expect(await data.interactions.get(id)).toMatchObject({
      text: 'Sang for all of us.',
      isWow: true,
    });
  });

  it('go with somebody into the trash', async () => {
    const { data, insights, ida } = await aShop();
    await happens(data, ida, 'Sang for us.', true);
    expect(await told(insights)).toEqual(['Sang for us.']);
    granted(await data.contacts.trash([ida]));
    await settled();
    expect(await told(insights)).toEqual([]);
  });

  it('stand as of a day as they did then, whatever became of them', async () => {
    const { data, insights, ida } = await aShop();
    const kept = await happens(data, ida, 'Sang for us.', true);
    const removed = await happens(data, ida, 'Danced.', true);
    const later = await happens(data, ida, 'Asked for tea.', false);
    const then = isoDate('2026-03-19');
    data.clock.advance(2 * DAY);
    granted(await data.interactions.update(kept, { text: 'Whistled.', isWow: false }));
    granted(await data.interactions.remove(removed));
    granted(await data.interactions.markWow(later, true));
    await happens(data, ida, 'Juggled.', true);
    expect(await told(insights)).toEqual(['Juggled.', 'Asked for tea.']);
    expect((await told(insights, then)).toSorted()).toEqual(['Danced.', 'Sang for us.']);
  });
});
