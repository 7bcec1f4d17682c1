// The parts of the composer that only show something.
import { el, labelled } from './dom.js';
import { say } from './say.js';
import { clock } from './time-words.js';

// Somebody else at the same task.
export function company({ name, you, since }) {
  const words = you
    ? say(`You have this task open in another window too, since ${clock(since)}.`, `Sie haben diese Aufgabe auch in einem anderen Fenster offen, seit ${clock(since)}.`)
    : say(`${name} has this task open too, since ${clock(since)}. Talk to each other: only one answer is sent.`, `${name} hat diese Aufgabe auch offen, seit ${clock(since)}. Sprechen Sie sich ab: Nur eine Antwort wird gesendet.`);
  return el('p', { class: 'desk-company' }, words);
}

export const wroteAgain = () =>
  el('p', { role: 'alert', class: 'desk-problem' }, say('The customer has written again. Read it in the tab Case before you send.', 'Der Kunde hat noch einmal geschrieben. Lesen Sie es im Reiter „Case“, bevor Sie senden.'));

export function cannedAnswers(answers, insert) {
  const select = el('select', { class: 'form-control' }, el('option', { value: '' }, say('Choose a text to start from …', 'Einen Text zum Anfangen wählen …')));
  answers.forEach(({ name, title }) => select.append(el('option', { value: name }, title)));
  select.addEventListener('change', () => {
    const chosen = answers.find(({ name }) => name === select.value);
    select.value = '';
    if (chosen) insert(chosen.text);
  });
  return labelled(say('Canned answers', 'Textbausteine'), undefined, select);
}

export function recipients({ customer, consultant }) {
  const to = customer.contactName ? `${customer.contactName} <${customer.email}>` : customer.email;
  return consultant ? say(`To ${to}, a copy to ${consultant}.`, `An ${to}, Kopie an ${consultant}.`) : say(`To ${to}.`, `An ${to}.`);
}

// As the mail will read: our answers under the customer's words.
export function mailView({ subject, to, cc, text }) {
  const names = (addresses) => addresses.map(({ name, email }) => (name ? `${name} <${email}>` : email)).join(', ');
  return el(
    'section',
    { class: 'desk-mail', 'aria-label': say('Preview', 'Vorschau') },
    el('p', {}, el('strong', {}, subject)),
    el('p', { class: 'desk-quiet' }, `${say('To', 'An')}: ${names(to)}${cc.length ? `; ${say('copy', 'Kopie')}: ${names(cc)}` : ''}`),
    text.split('\n').map((line) => (line.startsWith('>') ? el('blockquote', { dir: 'auto' }, line.slice(1).trim()) : el('p', { dir: 'auto' }, line || '\u00a0'))),
  );
}
