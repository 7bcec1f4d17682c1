// The form of a task in which somebody writes to the customer: the conversation above, the reply below. What is typed is saved
// as a draft and outlives the browser; the task is completed with the draft's id.
import { caseOf } from './case-source.js';
import { conversation } from './conversation.js';
import { el, labelled } from './dom.js';
import { DraftKeeper } from './draft-keeper.js';
import { enclosures } from './enclosures.js';
import { questionList } from './question-list.js';
import { checkList, refusals } from './reply-checks.js';
import { replyFields } from './reply-fields.js';
import { cannedAnswers, company, mailView, recipients, wroteAgain } from './reply-parts.js';
import { replySource } from './reply-source.js';
import { say } from './say.js';
import { completeTask, sayVariables, whenGone } from './task-form.js';
import { clock } from './time-words.js';

const DECISIONS = ['outcome', 'nature', 'product', 'severity', 'level'];
const AFTERTHOUGHTS = ['eta', 'documentationGap', 'followUp'];

// asks: the variables that the task takes beside the draft; questions: whether the customer's questions are gone through.
export async function compose(place, camForm, { asks = [], questions = false } = {}) {
  const ending = new AbortController();
  const source = replySource(camForm.taskId, ending.signal);
  place.replaceChildren(el('p', { role: 'status', class: 'desk-quiet' }, say('Opening the reply …', 'Die Antwort wird geöffnet …')));
  try {
    const view = await source.open(questions);
    const about = await caseOf(view.caseKey, ending.signal);
    const keeper = fill(place, camForm, { view, about, source, asks });
    whenGone(place, () => keeper.end());
  } catch (problem) {
    place.replaceChildren(el('p', { role: 'alert', class: 'desk-problem' }, problem.message));
  }
}

function fill(place, camForm, { view, about, source, asks }) {
  const changed = () => keeper.changed();
  const fields = replyFields(asks, { view, changed });
  const list = questionList(view.reply.questions, { dates: view.dates, customerZone: view.customerZone, changed });
  const text = el('textarea', { class: 'form-control desk-words', rows: 10 });
  const others = el('div', { role: 'status' });
  const checks = el('div', { 'aria-live': 'polite' });
  const said = el('p', { role: 'status', class: 'desk-quiet' });
  const preview = el('div');
  const above = el('div', { class: 'desk-above', tabindex: 0, role: 'region', 'aria-label': say('Conversation so far', 'Bisheriger Verlauf') }, conversation(about));
  text.value = view.reply.text;

  const read = () => ({ text: text.value, questions: list.value(), choices: fields.said() });
  const keeper = new DraftKeeper(source, view, read, {
    saved: (at) => tell(say(`Saved at ${clock(at)}`, `Gespeichert um ${clock(at)}`)),
    standing: know,
    failed: ({ message }) => tell(message, true),
  });

  function tell(words, isProblem = false) {
    said.className = isProblem ? 'desk-problem' : 'desk-quiet';
    said.textContent = words;
  }

  function know(standing, before) {
    if (standing.lastMessage !== before.lastMessage) others.before(wroteAgain());
    others.replaceChildren(...standing.others.map(company));
    checks.replaceChildren(checkList(standing.checks));
  }

  function insert(words) {
    text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
    text.focus();
    changed();
  }

  async function look() {
    try {
      await keeper.save();
      preview.replaceChildren(mailView(await source.preview()));
    } catch (problem) {
      tell(problem.message, true);
    }
  }

  const sendsNothing = () => fields.value().nature === 'not-a-case' && text.value.trim() === '';
  const isReady = () => keeper.isSaved && !keeper.isOver && refusals(keeper.standing.checks).length === 0;

  // Tasklist completes at once; what is not saved, or would be refused, holds it up.
  function submit() {
    if (sendsNothing()) return sayVariables(camForm, { ...fields.said(), draft: '' });
    if (isReady()) return sayVariables(camForm, { ...fields.said(), draft: view.draft });
    camForm.submitPrevented = true;
    return keeper.isOver ? said.scrollIntoView() : saveAndSend();
  }

  async function saveAndSend() {
    try {
      await keeper.save();
    } catch {
      return;
    }
    const [refused] = refusals(keeper.standing.checks);
    if (refused) point(refused);
    else completeTask();
  }

  function point({ what, about: question }) {
    if (what === 'QUESTION_FORGOTTEN') list.focus(question);
    else if (['OUTCOME_MISSING', 'QUESTIONS_STAY_OPEN'].includes(what)) fields.focus('outcome');
    else if (what.startsWith('ETA')) fields.focus('eta');
    else text.focus();
    checks.scrollIntoView({ block: 'nearest' });
  }

  text.addEventListener('input', changed);
  camForm.on('submit', submit);
  camForm.on('submit-failed', () => camForm.submitPrevented || tell(say('It was not sent. Mend what is said above, and complete once more.', 'Es wurde nicht gesendet. Beheben Sie, was oben steht, und schließen Sie noch einmal ab.'), true));
  know(view.standing, view.standing);
  const lookButton = el('button', { type: 'button', class: 'btn btn-default' }, say('Preview', 'Vorschau'));
  lookButton.addEventListener('click', look);

  place.replaceChildren(
    ...[
      others,
      above,
      ...fields.nodes(DECISIONS),
      cannedAnswers(view.cannedAnswers, insert),
      labelled(say('Message to the customer', 'Nachricht an den Kunden'), recipients(about), text),
      list.node,
      ...fields.nodes(AFTERTHOUGHTS),
      enclosures(view.attachments, source, { changed, failed: ({ message }) => tell(message, true) }),
      el('p', {}, lookButton),
      preview,
      checks,
      said,
    ].filter(Boolean),
  );
  above.scrollTop = above.scrollHeight;
  return keeper;
}
