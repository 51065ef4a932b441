import type { Answer } from './quiz-api';

/** The answers as the server has acknowledged them, to this tab or to another. */
export class SavedAnswers {
  /** Milliseconds of the latest acknowledgement, 0 before any. */
  latest = 0;
  private readonly answers = new Map<string, Answer>();

  get(question: string): Answer | undefined {
    return this.answers.get(question);
  }

  revision(question: string): number {
    return this.answers.get(question)?.revision ?? 0;
  }

  learn(answer: Answer): void {
    if (answer.revision < this.revision(answer.question)) return; // an answer overtaken on its way
    this.answers.set(answer.question, answer);
    this.latest = Math.max(this.latest, Date.parse(answer.savedAt ?? '') || 0);
  }
}
