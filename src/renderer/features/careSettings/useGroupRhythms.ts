import { keepInTouchId } from '@shared/domain/care/keepInTouchDue';
import { useKnownTags } from '@renderer/data/people/useKnownTags';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** A tag or a segment that may have an interval. */
export type RhythmGroup = {
  /** `tag:<tag>` or `segment:<id>`. */
  readonly id: string;
  readonly of: 'tag' | 'segment';
  /** As people call it; empty for a segment that is gone. */
  readonly label: string;
};

/** Intervals of tags and segments. */
export type GroupRhythms = {
  /** Tags first, each by name. */
  readonly set: readonly (RhythmGroup & { readonly everyDays: number })[];
  /** Those that have none yet. */
  readonly free: readonly RhythmGroup[];
  /** `null` takes the interval away. Answers the batch that takes it back; `null` if it could not be saved. */
  readonly save: (id: string, everyDays: number | null) => Promise<string | null>;
};

/** How often people with a tag or in a segment should hear from the shop; `null` while that is read. */
export function useGroupRhythms(): GroupRhythms | null {
  const { keepInTouch, segments } = useRepositories();
  const tags = useKnownTags();
  const live = useLive('keepInTouch/groups', async () => ({
    intervals: await keepInTouch.all(),
    segments: await segments.all(),
  }));
  if (live.status === 'loading') return null;
  const nameOf = new Map(live.value.segments.map(({ id, name }) => [id as string, name]));
  const set = live.value.intervals.flatMap(({ id, everyDays }) => {
    const at = id.indexOf(':');
    const [of, key] = [id.slice(0, at), id.slice(at + 1)];
    if (of !== 'tag' && of !== 'segment') return [];
    return [{ id, of, label: of === 'tag' ? key : (nameOf.get(key) ?? ''), everyDays } as const];
  });
  const taken = new Set(set.map(({ id }) => id));
  const groups: readonly RhythmGroup[] = [
    ...tags.map((tag) => ({ id: keepInTouchId('tag', tag), of: 'tag', label: tag }) as const),
    ...live.value.segments.map(
      ({ id, name }) => ({ id: keepInTouchId('segment', id), of: 'segment', label: name }) as const,
    ),
  ];
  return {
    set: set.sort(
      (a, b) => (a.of === b.of ? 0 : a.of === 'tag' ? -1 : 1) || a.label.localeCompare(b.label),
    ),
    free: groups.filter(({ id }) => !taken.has(id)),
    save: async (id, everyDays) => {
      const saved = await keepInTouch.set(id, everyDays).catch(() => null);
      return saved?.ok === true ? saved.value.batchId : null;
    },
  };
}
