import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RowRange, RowSource } from '@renderer/ui/DataTable';
import {
  useImportState,
  useImportStore,
  type PersonLook,
  type RowDetail,
  type RowFilter,
  type RowLook,
} from './useImport';

/** Rows around those on screen are fetched with them. */
const AHEAD = 40;
/** Rows kept for showing. */
const MAX_KEPT = 4000;

/** The rows of a list, fetched as they come into view. */
export function useRows(filter: RowFilter): {
  readonly source: RowSource<RowLook>;
  readonly onVisibleChange: (range: RowRange) => void;
  /** `false` until the rows of this list are known. */
  readonly isReady: boolean;
} {
  const { client } = useImportStore();
  const { round } = useImportState();
  const [list, setList] = useState<{
    readonly filter: RowFilter;
    readonly ids: readonly string[];
    readonly round: number;
  } | null>(null);
  const [rows, setRows] = useState<ReadonlyMap<string, RowLook>>(new Map());
  const visible = useRef<RowRange>({ start: 0, end: 60 });
  /** Rows that were asked for in a round. */
  const asked = useRef<{ round: number; ids: Set<string> }>({ round: -1, ids: new Set() });

  const fetch = useCallback(
    async (ids: readonly string[], ofRound: number) => {
      if (asked.current.round !== ofRound) asked.current = { round: ofRound, ids: new Set() };
      const { start, end } = visible.current;
      const wanted = ids
        .slice(Math.max(0, start - AHEAD), end + AHEAD)
        .filter((id) => !asked.current.ids.has(id));
      if (wanted.length === 0) return;
      for (const id of wanted) asked.current.ids.add(id);
      const looks = await client.rows(wanted.map(Number));
      if (asked.current.round !== ofRound) return;
      // A screen of rows is much to draw at once: it is done in between.
      startTransition(() => {
        setRows((before) => {
          const next = new Map(before.size > MAX_KEPT ? [] : before);
          for (const look of looks) next.set(String(look.position), look);
          return next;
        });
      });
    },
    [client],
  );

  useEffect(() => {
    let isOver = false;
    void client.positions(filter).then((positions) => {
      if (isOver) return;
      const ids = Array.from(positions, String);
      startTransition(() => setList({ filter, ids, round }));
      void fetch(ids, round);
    });
    return () => {
      isOver = true;
    };
  }, [client, filter, round, fetch]);

  const isReady = list?.filter === filter;
  const ids = isReady ? list.ids : NO_IDS;
  const source = useMemo<RowSource<RowLook>>(
    () => ({ ids, rowOf: (id) => rows.get(id) }),
    [ids, rows],
  );
  const listRound = list?.round ?? 0;
  const onVisibleChange = useCallback(
    (range: RowRange) => {
      visible.current = range;
      void fetch(ids, listRound);
    },
    [ids, listRound, fetch],
  );
  return { source, onVisibleChange, isReady };
}

const NO_IDS: readonly string[] = [];

/** Everything about one row; the former row until the next is there. */
export function useRowDetail(position: number | null): RowDetail | null {
  const { client } = useImportStore();
  const { round } = useImportState();
  const [detail, setDetail] = useState<RowDetail | null>(null);
  useEffect(() => {
    if (position === null) return undefined;
    let isOver = false;
    void client.detail(position).then((answer) => {
      if (!isOver) setDetail(answer);
    });
    return () => {
      isOver = true;
    };
  }, [client, position, round]);
  return position === null ? null : detail;
}

/** How the person of the nth row will look; the former one until the next is there. */
export function usePersonLook(index: number): PersonLook | null {
  const { client } = useImportStore();
  const { round } = useImportState();
  const [look, setLook] = useState<PersonLook | null>(null);
  useEffect(() => {
    let isOver = false;
    void client.person(index).then((answer) => {
      if (!isOver) setLook(answer);
    });
    return () => {
      isOver = true;
    };
  }, [client, index, round]);
  return look;
}

/** The address of a picture of the file, given back when it is no longer shown. */
export function usePictureUrl(photo: PersonLook['photo']): string | undefined {
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (photo === null) return undefined;
    const made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mediaType }));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address exists only from here on
    setUrl(made);
    return () => {
      setUrl(undefined);
      URL.revokeObjectURL(made);
    };
  }, [photo]);
  return photo === null ? undefined : url;
}
