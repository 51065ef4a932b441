/** Whether this person has read or answered something on this device that the server has not heard of. */
export function hasUnsent(person: string): boolean {
  return stored(`beret.reading.${person}`).length > 0 || unsentAttempts(person).length > 0;
}

/** The attempts of which answers wait here, or the submission; marks alone wait for nobody. */
export function unsentAttempts(person: string): string[] {
  const prefix = `beret.journal.${person}.`;
  return stored(prefix)
    .filter(([, text]) => /"submit":true|"answers":\{"/.test(text))
    .map(([key]) => key.slice(prefix.length));
}

function stored(prefix: string): [string, string][] {
  try {
    return Object.entries<string>({ ...localStorage }).filter(([key]) => key.startsWith(prefix));
  } catch {
    return []; // a browser that refuses storage keeps nothing
  }
}
