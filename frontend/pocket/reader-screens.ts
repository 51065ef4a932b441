import { AnswerJournal } from '../answer-journal';
import type { BeretQuiz } from '../quiz-runner';
import { KeptAttempt, type KeptQuiz } from './kept-quiz';
import { ReadingJournal } from './readings';
import type { KeptLesson, KeptModule, KeptText } from './shelf';
import { button, dayIn, element, filled, listIn, sizeIn } from './words';

/** A screen of the reader: what stands in the tab, and in the page. */
interface Screen {
  readonly title: string;
  readonly parts: readonly Node[];
}

/** The screens of the reader: what is kept, a module, a lesson, a quiz under way. They look as those that the server makes. */
export class Screens {
  private readonly journal: ReadingJournal;

  constructor(
    private readonly person: string,
    private readonly modules: readonly KeptModule[],
    private readonly quizzes: readonly KeptQuiz[],
    private readonly lang: string,
    private readonly texts: Readonly<Record<string, string>>,
  ) {
    this.journal = new ReadingJournal(person);
  }

  /** What is kept of an address below the root of the application. */
  at(path: string): Screen {
    const quiz = this.quizzes.find(({ attempt }) => path === `quiz/${attempt}`);
    if (quiz) return this.quiz(quiz);
    const [, name, lessonId] = /^modules\/([^/]+)(?:\/lessons\/([^/]+))?$/.exec(path) ?? [];
    const module = this.modules.find((kept) => kept.module === name);
    if (!module) return this.shelf(path);
    const lesson = this.in(module).lessons.find(({ id }) => id === lessonId);
    if (lesson) return this.lesson(module, lesson);
    return lessonId ? this.shelf(path) : this.module(module);
  }

  private shelf(path: string): Screen {
    const title = this.text('reader.title');
    const list = this.modules.map((module) => {
      const link = element('a', { href: `modules/${module.module}` }, this.in(module).title);
      return element('li', {}, link, this.muted(this.kept(module)));
    });
    const missing = /^modules|^quiz/.test(path)
      ? [element('p', { class: 'notice warn' }, this.text('reader.missing'))]
      : [];
    const all = list.length
      ? element('ul', { class: 'card lessons plain' }, ...list)
      : element('p', { class: 'card' }, this.text('reader.nothing'));
    const size = this.modules.reduce((sum, module) => sum + module.size, 0);
    const total = size
      ? [element('p', { class: 'small' }, filled(this.text('reader.total'), sizeIn(this.lang, size)))]
      : [];
    return { title, parts: [this.reading(element('h1', {}, title), ...missing, all, ...total)] };
  }

  private module(module: KeptModule): Screen {
    const { title, summary, warning, otherLanguage, lessons } = this.in(module);
    const unsent = this.journal.of(module.module);
    const list = lessons.map((lesson) => {
      const link = element('a', { href: address(module, lesson) }, lesson.title);
      const item = element('li', {}, link, this.muted(filled(this.text('module.minutes'), lesson.minutes)));
      if (lesson.caseName) item.append(this.badge('', this.text('module.case')));
      const isRead = lesson.id in unsent || module.read.includes(lesson.id);
      if (module.readAgain.includes(lesson.id) && !(lesson.id in unsent))
        item.append(this.badge('warn', this.text('module.read-again')));
      else if (isRead) item.append(this.badge('good', `✓ ${this.text('module.read')}`));
      return item;
    });
    const parts = [
      this.crumbs('kept', this.text('reader.title')),
      element('h1', {}, title),
      element('p', { class: 'muted' }, summary),
      this.sign(module),
      ...notices(otherLanguage, Object.keys(unsent).length ? this.text('reader.waiting') : undefined),
      ...(warning ? [element('p', { class: 'notice warn' }, warning)] : []),
      element('h2', {}, this.text('module.lessons')),
      element('ol', { class: 'card lessons' }, ...list),
      ...this.quizCard(module),
    ];
    return { title, parts: [this.reading(...parts)] };
  }

  private lesson(module: KeptModule, lesson: KeptLesson): Screen {
    const { title, lang, otherLanguage, lessons } = this.in(module);
    const at = lessons.indexOf(lesson);
    const article = element('article', { class: 'lesson', lang });
    article.innerHTML = lesson.html; // from checked course files, as the server shows it
    const place = element('div');
    place.append(document.createElement('beret-lesson-place'));
    place.firstElementChild?.setAttribute('person', this.person);
    place.firstElementChild?.setAttribute('address', address(module, lesson));
    const parts = [
      this.crumbs(`modules/${module.module}`, title),
      this.progress(at + 1, lessons.length, lesson.minutes),
      element('h1', {}, lesson.title),
      this.sign(module),
      ...notices(otherLanguage),
      this.aloud(lang),
      lesson.caseName ? this.case(module, lesson, article) : article,
      this.sources(lesson),
      this.steps(module, lessons, at),
      ...place.childNodes,
    ];
    return { title: lesson.title, parts: [this.reading(...parts)] };
  }

  /** Where a quiz under way goes on, or that it waits to be handed in. */
  private quizCard({ module }: KeptModule): HTMLElement[] {
    const quiz = this.quizzes.find((kept) => kept.module === module);
    if (!quiz) return [];
    const handedIn = new AnswerJournal(this.person, quiz.attempt).submitWanted;
    const line = this.text(handedIn ? 'reader.handed-in' : 'reader.quiz');
    const onward = element('a', { class: 'btn', href: `quiz/${quiz.attempt}` }, this.text('module.quiz.continue'));
    const heading = element('h2', {}, this.text('module.quiz'));
    return [element('section', { class: 'card stack' }, heading, element('p', {}, line), element('p', {}, onward))];
  }

  private quiz(quiz: KeptQuiz): Screen {
    const runner = document.createElement('beret-quiz') as BeretQuiz;
    const { attempt, module, person } = quiz;
    const texts = Object.entries(this.texts).map(([key, text]) => [key.replace('runner.', ''), text]);
    const kept = new KeptAttempt(person, module, attempt, quiz);
    Object.assign(runner, { attempt, person, kept, lang: this.lang, texts: Object.fromEntries(texts) });
    runner.resultAddress = `results/${attempt}`;
    const of = this.modules.find((one) => one.module === module);
    const title = this.text('module.quiz');
    const crumbs = of ? [this.crumbs(`modules/${module}`, this.in(of).title)] : [];
    return { title, parts: [this.reading(...crumbs, runner)] };
  }

  private case(module: KeptModule, lesson: KeptLesson, article: HTMLElement): HTMLElement {
    const player = document.createElement('beret-case');
    player.setAttribute('address', `api/cases/${module.module}/${lesson.id}`);
    player.setAttribute('person', this.person);
    player.setAttribute('case', lesson.caseName ?? '');
    player.setAttribute('again', this.text('case.again'));
    player.setAttribute('chosen', this.text('case.chosen'));
    player.append(article);
    return player;
  }

  private aloud(lang: string): HTMLElement {
    const texts = Object.entries(this.texts).filter(([key]) => key.startsWith('aloud.'));
    const said = Object.fromEntries(texts.map(([key, text]) => [key.replace('aloud.', ''), text]));
    const aloud = document.createElement('beret-aloud');
    aloud.setAttribute('voice', lang);
    aloud.setAttribute('texts', JSON.stringify(said));
    return aloud;
  }

  private progress(at: number, of: number, minutes: number): HTMLElement {
    const fill = element('div');
    fill.style.width = `${Math.floor((at * 100) / of)}%`;
    const label = filled(this.text('reader.where'), at, of, minutes);
    const track = element('div', { class: 'track', 'aria-hidden': 'true' }, fill);
    return element('div', { class: 'progress' }, track, this.muted(label));
  }

  private sources({ note, sources }: KeptLesson): HTMLElement {
    const list = element('ul', {}, ...sources.map((source) => element('li', {}, source)));
    const heading = element('h2', {}, this.text('lesson.sources'));
    return element('section', { class: 'sources' }, heading, element('p', {}, note), list);
  }

  private steps(module: KeptModule, lessons: readonly KeptLesson[], at: number): HTMLElement {
    const [before, after] = [lessons[at - 1], lessons[at + 1]];
    const links: Node[] = [];
    if (before) links.push(element('a', { class: 'btn', href: address(module, before) }, this.text('lesson.previous')));
    const onward = after ? address(module, after) : `modules/${module.module}`;
    const on = button(this.text(after ? 'lesson.next' : 'lesson.finish'), 'btn primary', () => {
      const lesson = lessons[at]?.id;
      if (lesson) this.journal.read(module.module, lesson, Date.now());
      location.assign(new URL(onward, document.baseURI));
    });
    links.push(on);
    return element('footer', { class: 'steps' }, ...links);
  }

  /** That there is no connection, and of which day this is. */
  private sign(module: KeptModule): HTMLElement {
    const line = filled(this.text('reader.offline'), dayIn(this.lang, module.keptAt));
    return element('p', { class: 'notice', role: 'status' }, line);
  }

  /** The text in the language wanted, or else in one that is kept. */
  private in(module: KeptModule): KeptText {
    const [first] = Object.values(module.texts);
    const text = module.texts[this.lang] ?? module.texts.en ?? first;
    if (!text) throw new Error(`${module.module} is kept in no language`);
    return text;
  }

  private kept(module: KeptModule): string {
    const size = sizeIn(this.lang, module.size);
    return filled(this.text('reader.kept'), dayIn(this.lang, module.keptAt), listIn(this.lang, [size]));
  }

  private crumbs(href: string, name: string): HTMLElement {
    return element('nav', { class: 'small crumbs' }, element('a', { href }, name));
  }

  private text(key: string): string {
    return this.texts[key] ?? key;
  }

  private badge(mood: string, text: string): HTMLElement {
    return element('span', { class: `pill ${mood}` }, text);
  }

  private muted(text: string): HTMLElement {
    return element('span', { class: 'small muted' }, text);
  }

  private reading(...parts: readonly Node[]): HTMLElement {
    return element('div', { class: 'reading' }, ...parts);
  }
}

const address = ({ module }: KeptModule, { id }: KeptLesson): string => `modules/${module}/lessons/${id}`;

function notices(...texts: readonly (string | undefined)[]): HTMLElement[] {
  return texts.filter((text) => text).map((text) => element('p', { class: 'notice' }, text ?? ''));
}
