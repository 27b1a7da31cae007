import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea, IdeaId } from '@shared/domain/feedback/idea';
import {
  designersOf,
  IDEA_STATUSES,
  isTaken,
  mostWanted,
  nextStatus,
  peopleOf,
  waitingToHear,
} from '@shared/domain/feedback/ideaBox';

const [ada, ida, eve] = ['ada', 'ida', 'eve'] as ContactId[] as [ContactId, ContactId, ContactId];

const anIdea = (fields: Partial<Idea> = {}): Idea => ({
  id: 'idea-1' as IdeaId,
  title: 'Bring your own tin',
  text: '',
  authorId: ada,
  askedIds: [ida],
  status: 'new',
  outcome: '',
  productId: null,
  toldIds: [],
  statusOn: isoDate('2026-03-01'),
  createdAt: 100,
  updatedAt: 100,
  ...fields,
});

describe('the people of an idea', () => {
  it('are the author first, then who asked, each once', () => {
    expect(peopleOf(anIdea())).toEqual([ada, ida]);
    expect(peopleOf(anIdea({ authorId: null }))).toEqual([ida]);
    expect(peopleOf(anIdea({ askedIds: [ida, ada, eve] }))).toEqual([ada, ida, eve]);
    expect(peopleOf(anIdea({ authorId: null, askedIds: [] }))).toEqual([]);
  });

  it('wait to hear only once something was decided, and only who has not heard', () => {
    for (const status of ['new', 'examined', 'doing'] as const) {
      expect(waitingToHear(anIdea({ status }))).toEqual([]);
    }
    for (const status of ['done', 'declined', 'told'] as const) {
      expect(waitingToHear(anIdea({ status, toldIds: [ada] }))).toEqual([ida]);
      expect(waitingToHear(anIdea({ status, toldIds: [ada, ida] }))).toEqual([]);
    }
  });

  it('bring an idea up by their number, then by how long it waits', () => {
    const few = anIdea({ id: 'few' as IdeaId, askedIds: [], createdAt: 1 });
    const many = anIdea({ id: 'many' as IdeaId, askedIds: [ida, eve], createdAt: 9 });
    const later = anIdea({ id: 'later' as IdeaId, askedIds: [], createdAt: 2 });
    expect([later, few, many].toSorted(mostWanted)).toEqual([many, few, later]);
  });
});

describe('the way of an idea', () => {
  it('goes from new to told step by step, and ends at both ends', () => {
    expect(nextStatus('new', 1)).toBe('examined');
    expect(nextStatus('done', 1)).toBe('told');
    expect(nextStatus('doing', -1)).toBe('examined');
    expect(nextStatus('new', -1)).toBeNull();
    expect(nextStatus('told', 1)).toBeNull();
    expect(nextStatus('declined', 1)).toBeNull();
    expect(nextStatus('declined', -1)).toBeNull();
  });

  it('is taken from the moment that somebody works on it', () => {
    expect(IDEA_STATUSES.filter(isTaken)).toEqual(['doing', 'done', 'told']);
  });
});

describe('products designed by customers', () => {
  it('name the authors of the ideas that became them, each once', () => {
    const found = designersOf([
      anIdea({ productId: 'tin', createdAt: 2, authorId: ida }),
      anIdea({ productId: 'tin', createdAt: 1 }),
      anIdea({ productId: 'tin', createdAt: 3 }),
      anIdea({ productId: 'box', authorId: null }),
      anIdea({ productId: 'jar', status: 'declined' }),
      anIdea(),
    ]);
    expect([...found]).toEqual([['tin', [ada, ida]]]);
  });
});
