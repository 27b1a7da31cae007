import { useEffect, useSyncExternalStore, type ComponentType } from 'react';
import { ComingPage } from './ComingPage';
import { MissingDialog, MissingPage } from './MissingPiece';
import { createPiece, type Piece } from './piece';
import { useHeldKeys } from './useHeldKeys';

/** A component that is read when it is first shown, unless it was read before. */
export type Late<Props> = ComponentType<Props> & {
  /** Reads it; resolves when it is there or cannot be read, never rejects. */
  readonly load: () => Promise<void>;
};

/** A page that is not part of the start: its place is kept until it is there. */
export function latePage<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): Late<Props> {
  const piece = createPiece(read);
  const LatePage = (props: Props) => {
    const standing = useSyncExternalStore(piece.subscribe, piece.standing);
    useReading(standing.kind === 'coming', piece.load);
    if (standing.kind === 'there') return <standing.Component {...props} />;
    if (standing.kind === 'coming') return <ComingPage />;
    return <MissingPage fault={standing.fault} onTry={() => void tryAgain(piece)} />;
  };
  return Object.assign(LatePage, { load: piece.load });
}

/** A dialog that is not part of the start: nothing is seen of it until it is there. */
export function lateDialog<Props extends { readonly onClose: () => void }>(
  read: () => Promise<ComponentType<Props>>,
): Late<Props> {
  const piece = createPiece(read);
  const LateDialog = (props: Props) => {
    const standing = useSyncExternalStore(piece.subscribe, piece.standing);
    useReading(standing.kind === 'coming', piece.load);
    if (standing.kind === 'there') return <standing.Component {...props} />;
    if (standing.kind === 'coming') return null;
    return (
      <MissingDialog
        fault={standing.fault}
        onTry={() => void piece.load()}
        onClose={props.onClose}
      />
    );
  };
  return Object.assign(LateDialog, { load: piece.load });
}

/**
 * Reads a page again. Chromium remembers what it could not read for as long as the document lives, so a second failure
 * loads the window anew, at the same address: of a page that never came nothing can be lost.
 */
async function tryAgain<Props>(piece: Piece<Props>): Promise<void> {
  await piece.load();
  if (piece.standing().kind === 'missing') window.location.reload();
}

/** Reads what is shown, again if that failed before anybody asked for it; keeps the keys that are pressed meanwhile. */
function useReading(isComing: boolean, load: () => Promise<void>): void {
  useEffect(() => {
    void load();
  }, [load]);
  useHeldKeys(isComing);
}
