import type { Question } from './quiz-api';
import type { Text } from './quiz-notices';

/** What the inputs of a question need; `answer` takes all ids of the new answer, as the server's question takes them. */
export interface Inputs {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly text: Text;
  readonly answer: (ids: string[]) => void;
}
