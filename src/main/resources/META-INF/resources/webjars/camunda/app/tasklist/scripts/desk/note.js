// The place for an internal note. Made once for a tab, so that what is being typed outlives every refresh of the case above it.
import { el } from './dom.js';
import { say } from './say.js';

const HINT = say('The customer never sees it. Name a colleague with @ and the user name, and they get a mail.', 'Der Kunde sieht sie nie. Mit @ und dem Benutzernamen bekommt jemand eine E-Mail.');

export function noteForm(write) {
  const text = el('textarea', { rows: 3, maxlength: 20000 });
  const button = el('button', { type: 'submit', class: 'btn btn-default' }, say('Add note', 'Notiz anfügen'));
  const said = el('p', { role: 'status', class: 'desk-quiet' });
  const form = el(
    'form',
    { class: 'desk-note' },
    el('label', {}, el('strong', {}, say('Internal note', 'Interne Notiz')), el('span', { class: 'desk-quiet' }, HINT), text),
    button,
    said,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (text.value.trim() === '') return;
    button.disabled = true;
    try {
      const { told } = await write(text.value);
      text.value = '';
      said.textContent = told.length > 0 ? say(`Noted. A mail goes to ${told.join(', ')}.`, `Notiert. Eine E-Mail geht an ${told.join(', ')}.`) : say('Noted.', 'Notiert.');
    } catch (problem) {
      said.textContent = problem.message;
    } finally {
      button.disabled = false;
    }
  });
  return form;
}
