// What the customer asks (R11): the questions of what they wrote since our last answer. To acknowledge is not to answer.
import { el } from './dom.js';

const ANSWERS = ['ANSWER', 'RESOLUTION'];

export function questions({ messages = [] }) {
  const answered = messages.findLastIndex(({ kind, automatic }) => ANSWERS.includes(kind) && !automatic);
  const asked = messages.slice(answered + 1).flatMap(({ questions: some = [] }) => some);
  if (asked.length === 0) return undefined;
  return el(
    'section',
    { 'aria-label': 'What the customer asks' },
    el('h4', {}, 'What the customer asks'),
    el('ol', { class: 'desk-questions' }, [...new Set(asked)].map((question) => el('li', { dir: 'auto' }, question))),
  );
}
