export type Overlay = {
  readonly country: string;
  readonly sources: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly url?: string;
        readonly checkedOn: string;
        readonly read: boolean;
      }
    >
  >;
  readonly changes: readonly { readonly do: string; readonly source: string }[];
};
export class OverlayError extends Error {}
export function overlayCountries(): readonly string[];
export function readOverlay(country: string): Overlay | null;
export function parseOverlay(country: string, content: string): Overlay;
