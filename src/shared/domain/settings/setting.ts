/** The owner's choices that belong to the shop, not to one computer. */
export type ShopSettings = {
  readonly ownerName: string;
  readonly shopName: string;
  /** ISO 3166-1 alpha-2: the country that phone numbers and dates are read with. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Whether the interface says *du* or *Sie* to the owner, where the language has both. */
  readonly ownerAddress: 'informal' | 'formal';
  /** `null` until the first run is done. */
  readonly firstRunDoneAt: number | null;
  /** Column mappings by the fingerprint of a file's header. */
  readonly importMappings: Readonly<Record<string, unknown>>;
};

/** One choice, by its name. */
export type Setting = {
  [Name in keyof ShopSettings]: { readonly id: Name; readonly value: ShopSettings[Name] };
}[keyof ShopSettings];
