// The customer's questions, one by one: answered, open with a date, or no question at all (R11).
import { el } from './dom.js';
import { etaPicker } from './eta-picker.js';
import { say } from './say.js';

const WAYS = [
  ['', say('Choose …', 'Bitte wählen …')],
  ['here', say('Answer it here', 'Hier beantworten')],
  ['text', say('Answered in the message above', 'In der Nachricht oben beantwortet')],
  ['open', say('Still open: give a date', 'Noch offen: Termin nennen')],
  ['dropped', say('Needs no answer', 'Braucht keine Antwort')],
];

const TREATMENTS = { '': 'UNDECIDED', here: 'ANSWERED', text: 'ANSWERED', open: 'OPEN', dropped: 'DROPPED' };

export function questionList(questions, { dates, customerZone, changed }) {
  const items = questions.map((question, i) => item(question, i, { dates, customerZone, changed }));
  const node = el(
    'section',
    { class: 'desk-checklist', 'aria-label': say('Questions of the customer', 'Fragen des Kunden') },
    el('h4', {}, say('What the customer asks', 'Was der Kunde fragt')),
    el('p', { class: 'desk-quiet' }, say('Each question is answered, or gets a date. Answers stand under the question in the mail, in a colour of their own.', 'Jede Frage wird beantwortet oder bekommt einen Termin. Antworten stehen in der E-Mail unter der Frage, in eigener Farbe.')),
    el('ol', {}, items.map((each) => each.node)),
  );
  return {
    node: questions.length > 0 ? node : undefined,
    value: () => items.map((each) => each.value()),
    focus: (question) => items.find((each) => each.question === question)?.focus(),
  };
}

function item({ question, treatment, answer, eta }, i, { dates, customerZone, changed }) {
  const way = el('select', { class: 'form-control', 'aria-label': say(`Question ${i + 1}: ${question}`, `Frage ${i + 1}: ${question}`) }, WAYS.map(([value, words]) => el('option', { value }, words)));
  const text = el('textarea', { class: 'form-control', rows: 2, maxlength: 20000, 'aria-label': say(`Answer to question ${i + 1}`, `Antwort auf Frage ${i + 1}`) });
  const date = etaPicker({ label: say('You hear from us by', 'Sie hören von uns bis'), dates, customerZone, value: eta ?? '', changed: again });
  const node = el('li', {}, el('p', { class: 'desk-question', dir: 'auto' }, question), way, text, date.node);

  way.value = wayOf(treatment, answer);
  text.value = answer ?? '';
  function again() {
    show();
    changed();
  }

  function show() {
    text.hidden = !['here', 'open'].includes(way.value);
    date.node.hidden = way.value !== 'open';
    node.dataset.decided = way.value !== '' && (way.value !== 'open' || date.value() !== '');
  }
  way.addEventListener('input', again);
  text.addEventListener('input', changed);
  show();
  return {
    node,
    question,
    focus: () => way.focus(),
    value: () => ({
      question,
      treatment: TREATMENTS[way.value],
      answer: text.hidden || text.value.trim() === '' ? null : text.value,
      eta: way.value === 'open' && date.value() ? date.value() : null,
    }),
  };
}

function wayOf(treatment, answer) {
  if (treatment === 'ANSWERED') return answer ? 'here' : 'text';
  return { OPEN: 'open', DROPPED: 'dropped' }[treatment] ?? '';
}
