/** The id of an own holiday: the same for the same name, so that it can be moved and hidden like any other. */
export const ownEvent = (name: string): string =>
  `own-${name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
