import type { Clock } from '@shared/domain/calendar/clock';
import type { MergePolicy } from '@shared/domain/importing/mergeDraft';
import type { PlannedRow } from '@shared/domain/importing/plan';
import type { ReadPhoto } from '@shared/domain/importing/readContact';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { Repositories } from '../createRepositories';
import type { RegularsDatabase } from '../database';
import type { FittedPhoto } from '../photos/fitPhoto';
import type { PhotoDraft } from '../repositories/contacts';
import type { DataRefusal } from '../repositories/saving';
import type { ImportProgress, ImportReport, WritingWords } from './importApi';
import type { PlannedFile } from './importPlanning';
import type { ImportSession } from './importSession';
import { importWrites } from './importWrites';

type WriteInput = {
  readonly db: RegularsDatabase;
  readonly repositories: Repositories;
  readonly clock: Clock;
  readonly fitPhoto: (photo: ReadPhoto) => Promise<Omit<FittedPhoto, 'isScaled'> | null>;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly session: ImportSession;
  readonly planned: PlannedFile;
  readonly policy: MergePolicy;
  readonly words: WritingWords;
  readonly signal: AbortSignal;
};

/** Writes a planned file as one act, all or nothing, and says what came of it. */
export async function writeImport({
  db,
  repositories,
  clock,
  onProgress,
  session,
  planned,
  policy,
  words,
  signal,
  ...rest
}: WriteInput): Promise<Result<ImportReport, DataRefusal>> {
  const written = planned.plan.rows.filter(
    ({ verdict }) => verdict === 'new' || verdict === 'update',
  );
  const report = {
    fileName: session.file.name,
    batchId: null,
    counts: planned.counts,
    updatedPeople: 0,
    gone: 0,
    notes: 0,
    links: 0,
    openings: 0,
    openingPoints: 0,
    newFields: [],
    lostPhotos: 0,
  } satisfies ImportReport;
  if (written.length === 0) return ok(report);

  const pictures = await fitAll(written, { fitPhoto: rest.fitPhoto, onProgress, signal });
  if (pictures === null) return refuse({ code: 'data/cancelled' });
  onProgress({ phase: 'writing', done: 0, total: 0 });
  const [fields, links] = await Promise.all([repositories.customFields.all(), db.links.toArray()]);
  const plan = importWrites({
    fileName: session.file.name,
    rows: planned.plan.rows,
    read: planned.byPosition,
    known: planned.known,
    policy,
    fields,
    links,
    tieLabels: words.ties,
    photos: pictures.fitted,
    now: clock.now(),
    zone: clock.zone(),
    newId: repositories.newId,
  });
  const saved = await repositories.importContacts(plan, {
    signal,
    onProgress: (done, total) => onProgress({ phase: 'writing', done, total }),
  });
  if (!saved.ok) return saved;
  return ok({
    ...report,
    batchId: saved.value.batchId,
    updatedPeople: saved.value.value.updated,
    gone: saved.value.value.gone,
    notes: plan.interactions.length,
    links: plan.links.length,
    openings: plan.openings.length,
    openingPoints: plan.openings.reduce((sum, { points }) => sum + points, 0),
    newFields: plan.customFields.map(({ label }) => label),
    lostPhotos: pictures.lost,
  });
}

/** Makes the pictures of all rows small enough to keep; `null` if it was stopped. */
async function fitAll(
  rows: readonly PlannedRow[],
  { fitPhoto, onProgress, signal }: Pick<WriteInput, 'fitPhoto' | 'onProgress' | 'signal'>,
): Promise<{ readonly fitted: ReadonlyMap<number, PhotoDraft>; readonly lost: number } | null> {
  const fitted = new Map<number, PhotoDraft>();
  const withPhoto = rows.flatMap(({ photo, position }) => (photo ? [{ photo, position }] : []));
  for (const [at, { photo, position }] of withPhoto.entries()) {
    if (signal.aborted) return null;
    if (at % 20 === 0) onProgress({ phase: 'photos', done: at, total: withPhoto.length });
    const found = await fitPhoto(photo);
    if (found) fitted.set(position, { mediaType: found.mediaType, bytes: found.bytes });
  }
  return { fitted, lost: withPhoto.length - fitted.size };
}
