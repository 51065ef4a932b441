const PREFIX = 'beret-draft:';

/** What was typed into fields, by their keys, beside what the server had shown there. */
export type Draft = Record<string, { was: string; now: string }>;

export function parse(text: string | null): Draft {
  try {
    const draft: Draft = JSON.parse(text ?? '{}') ?? {};
    const whole = Object.entries(draft).filter(([, entry]) => [entry?.was, entry?.now].every(isText));
    return Object.fromEntries(whole);
  } catch {
    return {};
  }
}

const isText = (value: unknown) => typeof value === 'string';

/** Nothing if there is nothing to keep. */
export function textOf(draft: Draft): string | undefined {
  return Object.keys(draft).length ? JSON.stringify(draft) : undefined;
}

/**
 * What to fill in, and what not to because the field shows something else by now than when it was typed: saved, it would undo what
 * others did, unseen.
 */
export function reconciled(
  draft: Draft,
  shown: ReadonlyMap<string, string>,
): { fill: Map<string, string>; stale: Map<string, string> } {
  const [fill, stale] = [new Map<string, string>(), new Map<string, string>()];
  for (const [key, { was, now }] of Object.entries(draft)) {
    const text = shown.get(key);
    if (text !== undefined && text !== now) (text === was ? fill : stale).set(key, now);
  }
  return { fill, stale };
}

/** Forgets the drafts of this tab, but for those of one person. */
export function forgetDrafts(but?: string): void {
  const kept = but && `${PREFIX}${but}:`;
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && !(kept && key.startsWith(kept))) sessionStorage.removeItem(key);
    }
  } catch {
    // A browser that refuses storage has nothing to forget.
  }
}
