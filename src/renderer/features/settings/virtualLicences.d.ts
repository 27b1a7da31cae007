/** Made by `vite.licences.ts` when the program is built. */
declare module 'virtual:licences' {
  /** The file `NOTICE`. */
  export const notice: string;
  export const groups: readonly {
    readonly licence: string;
    readonly packages: readonly string[];
    readonly text: string;
  }[];
}
