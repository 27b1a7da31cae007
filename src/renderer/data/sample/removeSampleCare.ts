import type { ContactId } from '@shared/domain/contacts/contact';
import { removing, updating, type Write } from '@shared/domain/journal/write';
import type { Segment } from '@shared/domain/segments/segment';
import type { RegularsDatabase } from '../database';
import { SAMPLE_SEGMENT_PREFIX } from './sampleCare';

/**
 * Removes what sample people said and how they were looked after, and takes them out of what belongs to
 * others as well: ideas of the house, segments of the owner.
 *
 * @param ids - The sample people.
 */
export async function removingSampleCare(
  db: RegularsDatabase,
  ids: ReadonlySet<string>,
): Promise<readonly Write[]> {
  const belongsTo = (row: { readonly contactId: string | null }): boolean =>
    row.contactId !== null && ids.has(row.contactId);
  const stay = (people: readonly ContactId[]): readonly ContactId[] =>
    people.filter((id) => !ids.has(id));

  const isTheirs = ({ id, members, updatedAt, createdAt }: Segment): boolean =>
    id.startsWith(SAMPLE_SEGMENT_PREFIX) &&
    // One that the owner has made their own stays, with whoever is real.
    (updatedAt === createdAt || (members.kind === 'chosen' && stay(members.ids).length === 0));
  const segments = await db.segments.toArray();
  const going = segments.filter(isTheirs).map(({ id }) => id);
  const ideas = await db.ideas.toArray();
  const theirIdeas = ideas.filter(({ authorId }) => authorId !== null && ids.has(authorId));

  return [
    removing('messages', await db.messages.filter(belongsTo).primaryKeys()),
    ...(await db.campaigns.toArray())
      .filter(({ segmentId }) => segmentId !== null && going.includes(segmentId))
      .map((campaign) => updating('campaigns', campaign.id, { segmentId: null }, campaign)),
    removing(
      'keepInTouch',
      (await db.keepInTouch.toCollection().primaryKeys()).filter(
        (id) =>
          (id.startsWith('person:') && ids.has(id.slice(7))) ||
          going.some((segmentId) => id === `segment:${segmentId}`),
      ),
    ),
    removing('segments', going),
    ...segments.flatMap((segment) =>
      !isTheirs(segment) &&
      segment.members.kind === 'chosen' &&
      stay(segment.members.ids).length < segment.members.ids.length
        ? [
            updating(
              'segments',
              segment.id,
              { members: { kind: 'chosen', ids: stay(segment.members.ids) } },
              segment,
            ),
          ]
        : [],
    ),
    removing('criticisms', await db.criticisms.filter(belongsTo).primaryKeys()),
    removing('answers', await db.answers.filter(belongsTo).primaryKeys()),
    removing('askings', await db.askings.filter(belongsTo).primaryKeys()),
    removing('leavings', await db.leavings.filter(belongsTo).primaryKeys()),
    removing('thanks', await db.thanks.filter(belongsTo).primaryKeys()),
    removing('careMarks', await db.careMarks.filter(belongsTo).primaryKeys()),
    removing('journeys', await db.journeys.filter(belongsTo).primaryKeys()),
    removing(
      'ideas',
      theirIdeas.map(({ id }) => id),
    ),
    ...ideas
      .filter((idea) => !theirIdeas.includes(idea))
      .filter(({ askedIds, toldIds }) => [...askedIds, ...toldIds].some((id) => ids.has(id)))
      .map((idea) =>
        updating(
          'ideas',
          idea.id,
          { askedIds: stay(idea.askedIds), toldIds: stay(idea.toldIds) },
          idea,
        ),
      ),
  ];
}
