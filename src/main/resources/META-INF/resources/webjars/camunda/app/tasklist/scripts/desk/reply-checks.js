// What a look at the reply found, in words: what would be refused, and what its writer may want to think about.
import { el } from './dom.js';
import { say } from './say.js';
import { when } from './time-words.js';

const WORDS = {
  TEXT_MISSING: () => say('Write to the customer.', 'Schreiben Sie dem Kunden.'),
  QUESTION_FORGOTTEN: (about) => say(`Answer “${about}”, or say until when it stays open.`, `Beantworten Sie „${about}“, oder nennen Sie einen Termin.`),
  QUESTIONS_STAY_OPEN: () => say('Questions stay open, so the ball stays with us: choose an outcome with a date.', 'Fragen bleiben offen, wir sind also am Zug: Wählen Sie ein Ergebnis mit Termin.'),
  OUTCOME_MISSING: () => say('Choose what this answer brings.', 'Wählen Sie, was diese Antwort bringt.'),
  ETA_MISSING: () => say('Say when the customer hears from us next: we are to act.', 'Nennen Sie, wann der Kunde von uns hört: Wir sind am Zug.'),
  ETA_PASSED: (about) => say(`${when(about)} has passed. Choose a later date.`, `${when(about)} ist vorbei. Wählen Sie einen späteren Termin.`),
  ETA_OUT_OF_HOURS: (about) => say(`${when(about)} is outside our business hours. Will somebody be there?`, `${when(about)} liegt außerhalb unserer Geschäftszeiten. Ist dann jemand da?`),
  ETA_AFTER_RESOLUTION: (about) => say(`The date lies after the promised resolution (${when(about)}).`, `Der Termin liegt nach der zugesagten Lösung (${when(about)}).`),
  ATTACHMENT_FORGOTTEN: () => say('You write of an attachment, and there is none.', 'Sie schreiben von einem Anhang, aber es ist keiner da.'),
};

export const refusals = (checks) => checks.filter(({ level }) => level === 'REFUSAL');

export function checkList(checks) {
  return el('ul', { class: 'desk-checks' }, checks.map(({ what, level, about }) =>
    el('li', { 'data-level': level }, el('strong', {}, level === 'REFUSAL' ? say('Before it can go: ', 'Bevor es gehen kann: ') : say('Please note: ', 'Bitte beachten: ')), WORDS[what]?.(about) ?? what)));
}
