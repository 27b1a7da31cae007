const KEYS = [
  '"__proto__"',
  '"constructor"',
  '"prototype"',
  // The same, as a text may also write them.
  '"\\u005f_proto__"',
  '"__proto\\u005f\\u005f"',
  '"\\u0063onstructor"',
  '"prototyp\\u0065"',
];

const PLACES: readonly ((key: string) => string)[] = [
  (key) => `{${key}:{"polluted":1}}`,
  (key) => `{${key}:null}`,
  (key) => `{"a":{${key}:{"polluted":1}}}`,
  (key) => `[[{"a":1},{${key}:[]}]]`,
  (key) => `{"a":[{"b":[{"c":{${key}:"x"}}]}]}`,
  (key) => `{"a":1,"b":2,${key}:{"toString":"polluted"}}`,
  (key) => `{"id":"c1","value":{"x":{"y":{"z":{${key}:0}}}}}`,
];

/** JSON that reaches for the program's own objects, at any depth and in any spelling. */
export const POLLUTING: readonly string[] = [
  ...KEYS.flatMap((key) => PLACES.map((place) => place(key))),
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"__proto__":{"__proto__":{"polluted":1}}}',
  '[{"__proto__":[]},{"a":1}]',
];

/** JSON that only looks like it. */
export const HARMLESS: readonly string[] = [
  '{"name":"__proto__"}',
  '["constructor","prototype","__proto__"]',
  '{"__proto":1,"proto__":2,"Constructor":3,"PROTOTYPE":4,"__PROTO__":5}',
  '{"toString":"x","hasOwnProperty":1,"valueOf":null}',
  '"__proto__"',
];
