/** What a tripped point does: a fault of the disk, or the end of the process as in a power cut. */
type Kind = 'enospc' | 'eio' | 'kill' | 'torn';

/** Trips a named point; `torn` is answered, because only the point knows how to write half of something. */
export type FaultPoints = {
  /** @throws A fault with the code `ENOSPC` or `EIO` if the point is set to it. */
  readonly at: (point: string) => 'torn' | null;
  /** A figure that takes the place of what the computer would say, such as free space in MB. */
  readonly figure: (name: string) => number | null;
};

/** Nothing ever trips. */
export const NO_FAULTS: FaultPoints = { at: () => null, figure: () => null };

/**
 * Points that tests trip, from `REGULARS_FAULT`: `log-before-append@3:enospc,free-space:150` makes the third
 * pass of that point fail with a full disk; without a number every pass fails. A package never listens to it.
 */
export function createFaultPoints(setting: string | undefined, isPackaged: boolean): FaultPoints {
  if (isPackaged || setting === undefined || setting === '') return NO_FAULTS;
  const rules = setting.split(',').map((text) => {
    const [where = '', what = ''] = text.split(':');
    const [point = '', pass] = where.split('@');
    return { point, pass: pass === undefined ? null : Number(pass), what };
  });
  const passes = new Map<string, number>();
  return {
    at: (point) => {
      const pass = (passes.get(point) ?? 0) + 1;
      passes.set(point, pass);
      const rule = rules.find(
        (candidate) =>
          candidate.point === point && (candidate.pass === null || candidate.pass === pass),
      );
      return rule === undefined ? null : trip(rule.what as Kind, point);
    },
    figure: (name) => {
      const rule = rules.find(({ point }) => point === name);
      return rule === undefined ? null : Number(rule.what);
    },
  };
}

function trip(kind: Kind, point: string): 'torn' | null {
  if (kind === 'torn') return 'torn';
  if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
  const code = kind === 'enospc' ? 'ENOSPC' : 'EIO';
  throw Object.assign(new Error(`${code}: tripped at ${point}`), { code });
}
