import { AttemptSession } from '../attempt-session';

/** Brings what waits of an attempt to the server without showing it; returns whether it is submitted by now. Ends at the first trouble. */
export function sendAttempt(person: string, attempt: string, lang: string): Promise<boolean> {
  return new Promise((resolve) => {
    let session: AttemptSession | undefined;
    const end = (submitted: boolean) => {
      session?.stop();
      resolve(submitted);
    };
    const look = () => {
      if (!session) return;
      const { journal, link, state } = session;
      const nothingLeft = state.name === 'answering' && !journal.unsent && !journal.submitWanted;
      if (nothingLeft || link.name !== 'up') end(false);
    };
    session = new AttemptSession(person, attempt, lang, look, () => end(true));
  });
}
