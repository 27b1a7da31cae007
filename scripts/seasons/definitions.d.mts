export declare const SEASONS: readonly {
  readonly id: string;
  readonly tradition: string;
  readonly countries: readonly string[];
  readonly rule: object;
}[];
