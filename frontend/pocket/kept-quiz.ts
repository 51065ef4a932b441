import type { KeptSheets } from '../attempt-sync';
import { type Answer, type Attempt, aheadBy } from '../quiz-api';
import { fetchOurs } from './fetch-ours';
import { owner } from './owner';
import { shelf } from './shelf';
import { ShelfStore } from './shelf-store';

/** A quiz that was begun, as it goes on without the server: what it asks in each kept language, and what the server has of the answers. */
export interface KeptQuiz {
  readonly person: string;
  readonly module: string;
  readonly attempt: string;
  readonly sheets: Readonly<Record<string, Attempt>>;
  readonly answers: readonly Answer[];
  /** When the server told how much time is left, by this device's clock. */
  readonly keptAt: number;
  /** How far the server's clock was ahead of it then. */
  readonly ahead: number;
}

/** The quizzes under way of kept modules, one a module. */
export const quizzes = new ShelfStore<KeptQuiz>('quizzes');

/** Of each question the answer with the later revision. */
export function later(one: readonly Answer[], other: readonly Answer[]): Answer[] {
  const answers = new Map(one.map((answer) => [answer.question, answer]));
  for (const answer of other) {
    if (answer.revision >= (answers.get(answer.question)?.revision ?? 0)) answers.set(answer.question, answer);
  }
  return [...answers.values()];
}

/** Keeps the quiz of a kept module that is under way; where none is, or it stays in its room, none is kept any more. */
export async function keepQuiz(person: string, module: string): Promise<void> {
  const languages = Object.keys((await shelf.get(person, module))?.texts ?? {});
  if (!languages.length) return;
  const query = new URLSearchParams(languages.map((lang) => ['lang', lang]));
  const response = await fetchOurs(`api/kept/${module}/quiz?${query}`);
  const { attempt, sheets }: { attempt: string | null; sheets: Record<string, Attempt> } = await response.json();
  const ahead = aheadBy(response);
  const [sheet] = Object.values(sheets);
  if (!attempt || !sheet) {
    await quizzes.remove(person, module);
    return;
  }
  await quizzes.edit(person, module, (before) => {
    const known = before?.attempt === attempt ? before.answers : [];
    const answers = later(known, sheet.answers);
    return { person, module, attempt, sheets, answers, keptAt: Date.now(), ahead };
  });
}

/** What this device keeps of an attempt that is open on the screen, if it keeps the module: it is kept as of now. */
export function keptHere(person: string, module: string | undefined, attempt: string): KeptSheets | undefined {
  if (!module || owner()?.person !== person) return undefined;
  void keepQuiz(person, module).catch(() => undefined); // no connection, or no room: what was kept stays
  return new KeptAttempt(person, module, attempt);
}

/** An attempt as this device keeps it beside its journal. */
export class KeptAttempt implements KeptSheets {
  constructor(
    private readonly person: string,
    private readonly module: string,
    private readonly attempt: string,
    /** Where the server does not answer, it begins with this. */
    private readonly quiz?: KeptQuiz,
  ) {}

  /** Nothing when its time was over before the connection was lost: only the server can tell how it goes on. */
  sheet(lang: string, lostSince: number): Attempt | undefined {
    const { sheets = {}, answers = [], keptAt = 0 } = this.quiz ?? {};
    const sheet = sheets[lang] ?? sheets.en ?? Object.values(sheets)[0];
    if (!sheet) return undefined;
    const timeLeft = sheet.timeLeft === null ? null : sheet.timeLeft - (lostSince - keptAt);
    return timeLeft !== null && timeLeft <= 0 ? undefined : { ...sheet, answers, timeLeft };
  }

  get ahead(): number {
    return this.quiz?.ahead ?? 0;
  }

  learn(answers: readonly Answer[], ahead: number): void {
    const change = (before?: KeptQuiz) =>
      before?.attempt === this.attempt ? { ...before, ahead, answers: later(before.answers, answers) } : before;
    void quizzes.edit(this.person, this.module, change).catch(() => undefined);
  }

  close(): void {
    void quizzes.remove(this.person, this.module).catch(() => undefined);
  }
}
