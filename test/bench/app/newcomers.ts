const TOWNS = ['Leipzig', 'Łódź', 'Kyōto', 'Graz', 'Utrecht', 'Aarhus', 'Porto'];
const GIVEN = ['Ada', 'Björn', 'Chloé', 'Dilek', 'Emeka', 'Fatima', 'Goran', 'Hana', 'Ivo'];

/** A list in which everybody is somebody new. */
export function newcomers(count: number): string {
  const lines = ['First name,Last name,Email,Phone,City,Notes'];
  for (let at = 0; at < count; at += 1) {
    const phone = `+49 341 ${String(1_000_000 + at)}`;
    lines.push(
      `${GIVEN[at % GIVEN.length]},Neu${at.toString(36)}x,new${at}@example.org,${phone},${TOWNS[at % TOWNS.length]},Tea no. ${at}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
