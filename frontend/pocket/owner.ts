const KEY = 'beret.pocket';

/** That somebody has left this device since it was last somebody's. */
const LEFT = 'beret.left';

/** Whose lessons this device keeps, the language they are read in, and which reader was kept beside them. */
export interface Owner {
  /** The id of the person; no name. */
  readonly person: string;
  readonly language: string;
  /** The version of the reader that is kept. */
  readonly reader: string;
  /** The languages in which everything is kept that is assigned; absent where they have not said so. */
  readonly all?: readonly string[];
}

/**
 * In localStorage, which other pages see at once: from the click on *sign out* on, nothing is shown any more. A browser that is killed
 * within seconds has lost it; owner-copy.ts has another.
 */
export function owner(): Owner | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Owner> | null;
    const texts = [stored?.person, stored?.language, stored?.reader];
    return texts.every((text) => typeof text === 'string') ? (stored as Owner) : undefined;
  } catch {
    return undefined; // another page has written it, or there is no store
  }
}

/** Throws where the browser keeps nothing. */
export function own(of: Owner): void {
  localStorage.setItem(KEY, JSON.stringify(of));
  localStorage.removeItem(LEFT);
}

/** The language in which kept lessons open from now on. */
export function readIn(language: string): void {
  const known = owner();
  if (known && known.language !== language) own({ ...known, language });
}

/** Whether nothing is known of an owner, not even that they left. */
export function isForgotten(): boolean {
  try {
    return localStorage.getItem(KEY) === null && localStorage.getItem(LEFT) === null;
  } catch {
    return false; // a browser that refuses storage keeps nothing
  }
}

export function disown(): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.setItem(LEFT, 'true');
  } catch {
    // A browser that refuses storage keeps nothing.
  }
}
