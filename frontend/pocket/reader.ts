import '../case-player';
import '../lesson-place';
import '../quiz-runner';
import '../read-aloud';
import { quizzes } from './kept-quiz';
import { readIn } from './owner';
import { findOwner } from './owner-copy';
import { Screens } from './reader-screens';
import { sendReadings } from './readings';
import { markRead, shelf } from './shelf';
import { button, element } from './words';

/** What the page brings along: the languages of the interface, and its texts in each. */
interface Page {
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const page: Page = JSON.parse(document.getElementById('reader-texts')?.textContent ?? '{}');

/** Shows at any address what this device keeps of it, in the language of the owner; the worker gives it out where the server does not answer. */
async function show(): Promise<void> {
  const kept = await findOwner();
  const lang = page.texts[kept?.language ?? ''] ? (kept?.language ?? '') : document.documentElement.lang;
  document.documentElement.lang = lang;
  const modules = kept ? await shelf.all(kept.person).catch(() => []) : [];
  const begun = kept ? await quizzes.all(kept.person).catch(() => []) : [];
  const texts = page.texts[lang] ?? {};
  const path = location.pathname.slice(new URL(document.baseURI).pathname.length);
  const screen = new Screens(kept?.person ?? '', modules, begun, lang, texts).at(path);
  document.title = `${screen.title} · Beret`;
  languages(lang, texts['header.language'] ?? '');
  document.querySelector('main')?.replaceChildren(...screen.parts);
}

function languages(current: string, label: string): void {
  const buttons = page.languages.map(({ code, name }) => {
    const choice = button(code.toUpperCase(), 'link', () => {
      readIn(code);
      void show();
    });
    choice.lang = code;
    choice.title = name;
    if (code === current) choice.setAttribute('aria-current', 'true');
    return choice;
  });
  document
    .querySelector('header nav')
    ?.replaceWith(element('nav', { class: 'languages', 'aria-label': label }, ...buttons));
}

/** What was read reaches the server as soon as there is a connection and a session, also while a kept lesson is on the screen. */
async function send(): Promise<void> {
  const kept = await findOwner();
  if (kept)
    await sendReadings(kept.person, document.baseURI, (module, lessons) => markRead(kept.person, module, lessons));
}

// Its address is that of the root, not of the page.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.querySelector('main')?.focus();
});
addEventListener('online', () => void send());
void show();
void send();
