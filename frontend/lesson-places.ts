/** A place in a text that is the same in every language and at every size: the number of a paragraph, and how far below the upper edge of the window it stood, in pixels. */
export interface Place {
  readonly paragraph: number;
  readonly top: number;
}

const STORE = 'beret.places';
/** Enough for every lesson of a course; the oldest are forgotten first. */
const MOST = 100;

const all = (): Map<string, Place> => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return new Map(Array.isArray(stored) ? stored.filter(isEntry) : []);
  } catch {
    return new Map(); // another page has written it, or there is no store
  }
};

const isEntry = (entry: unknown): entry is [string, Place] => {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const place = entry[1] as Partial<Place> | undefined;
  return Number.isInteger(place?.paragraph) && Number.isFinite(place?.top);
};

export const kept = (name: string): Place | undefined => all().get(name);

/** Keeps a place, or forgets it. A full or missing store loses the place and nothing else. */
export const keep = (name: string, place: Place | undefined): void => {
  const places = all();
  places.delete(name);
  if (place) places.set(name, place);
  try {
    localStorage.setItem(STORE, JSON.stringify([...places].slice(-MOST)));
  } catch {
    // no room
  }
};
