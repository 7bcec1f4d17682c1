// What the customer asks and has no answer to (R11), as the server reckons it.
import { el } from './dom.js';
import { say } from './say.js';

export function questions({ openQuestions: asked = [] }) {
  if (asked.length === 0) return undefined;
  return el(
    'section',
    { 'aria-label': say('What the customer asks', 'Was der Kunde fragt') },
    el('h4', {}, say('What the customer asks', 'Was der Kunde fragt')),
    el('ol', { class: 'desk-questions' }, asked.map((question) => el('li', { dir: 'auto' }, question))),
  );
}
