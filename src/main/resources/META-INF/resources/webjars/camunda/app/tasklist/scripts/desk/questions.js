// What the customer asks and has no answer to (R11), as the server reckons it.
import { el } from './dom.js';

export function questions({ openQuestions: asked = [] }) {
  if (asked.length === 0) return undefined;
  return el(
    'section',
    { 'aria-label': 'What the customer asks' },
    el('h4', {}, 'What the customer asks'),
    el('ol', { class: 'desk-questions' }, asked.map((question) => el('li', { dir: 'auto' }, question))),
  );
}
