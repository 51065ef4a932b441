import type { Attempt, Problem } from './quiz-api';

/**
 * What one tab is doing with an attempt; drawn in docs/architecture/quiz-protocol.md. The wish to submit is none of these
 * states: it stands in the journal, which all tabs share, and can be withdrawn until a tab is `submitting`.
 */
export type AttemptState =
  /** The prompts have not come yet; nothing can be selected. */
  | { readonly name: 'loading' }
  | { readonly name: 'answering'; readonly attempt: Attempt }
  /** The submission is on its way. */
  | { readonly name: 'submitting'; readonly attempt: Attempt }
  /** Submitted, here or elsewhere: nothing more can be sent. */
  | { readonly name: 'closed' };

/** How the calls to the server fare, beside whatever the tab is doing. */
export type Link =
  | { readonly name: 'up' }
  /** A call failed, and none has succeeded since. `problem` is the first that has an incident number, or else the latest. */
  | { readonly name: 'retrying'; readonly problem: Problem }
  /** Asking again is pointless until the person signs in. */
  | { readonly name: 'signed-out' };
