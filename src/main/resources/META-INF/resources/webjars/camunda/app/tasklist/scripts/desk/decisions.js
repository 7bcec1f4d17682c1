// Why the mails are where they are, and what the system leaves to people: proposals to link cases, and thanks that may be more.
import { el, folded } from './dom.js';
import { say } from './say.js';
import { when } from './time-words.js';

const THANKS = 'filed as thanks';
const NEEDS_ANSWER = 'needs an answer';

export function decisions({ key, follows, decisions: all = [], links = [] }, tell) {
  return [
    follows && el('p', { class: 'desk-quiet' }, say(`Follows ${follows}, which is over.`, `Folgt auf ${follows}, der beendet ist.`)),
    links.filter(({ state }) => state === 'accepted').map((link) => el('p', { class: 'desk-quiet' }, say(`Linked with ${link.caseKey}.`, `Verknüpft mit ${link.caseKey}.`))),
    links.filter(({ state }) => state === 'proposed').map((link) => proposal(key, link, tell)),
    all.length > 0 && folded(say('Why the mails are here', 'Warum die E-Mails hier sind'), el('ul', { class: 'desk-decisions' }, all.map((one) => item(key, one, all, tell)))),
  ].flat();
}

function proposal(key, { id, caseKey, reason }, tell) {
  const path = `${encodeURIComponent(key)}/links/${encodeURIComponent(id)}`;
  return el(
    'section',
    { class: 'desk-proposal', 'aria-label': say(`Proposal to link ${caseKey}`, `Vorschlag, mit ${caseKey} zu verknüpfen`) },
    el('p', {}, `This ${reason}.`),
    el('p', { class: 'desk-quiet' }, say(`If it does, its sender may write to ${caseKey} from now on. No message is moved.`, `Wenn ja, darf der Absender von nun an in ${caseKey} schreiben. Keine Nachricht wird verschoben.`)),
    button(say(`Link with ${caseKey}`, `Mit ${caseKey} verknüpfen`), () => tell(`${path}/accept`)),
    ' ',
    button(say('It does not belong there', 'Gehört nicht dorthin'), () => tell(`${path}/decline`)),
  );
}

function item(key, { what, reason, at, messageId }, all, tell) {
  const isOpen = what === THANKS && !all.some((other) => other.what === NEEDS_ANSWER && other.messageId === messageId);
  const path = `${encodeURIComponent(key)}/messages/${encodeURIComponent(messageId)}/reply-needed`;
  return el(
    'li',
    {},
    el('time', { datetime: at, class: 'desk-quiet' }, when(at)),
    ' ',
    el('strong', {}, what),
    `: ${reason} `,
    isOpen && button(say('It needs an answer', 'Braucht eine Antwort'), () => tell(path)),
  );
}

function button(words, act) {
  const made = el('button', { type: 'button', class: 'btn btn-default btn-sm' }, words);
  made.addEventListener('click', () => {
    made.disabled = true;
    act().catch(() => (made.disabled = false));
  });
  return made;
}
