// Who follows the case: the consultant always, whoever else wants to.
import { el } from './dom.js';
import { say } from './say.js';

export function watchers({ key, watchers: all = [] }, tell) {
  const names = all.map(({ name, consultant, me }) => `${me ? say('you', 'Sie') : name}${consultant ? say(' (consultant)', ' (Betreuung)') : ''}`).join(', ');
  return el('p', { class: 'desk-watchers' }, el('span', { class: 'desk-quiet' }, say('Watchers: ', 'Beobachter: ')), `${names || say('nobody', 'niemand')} `, button(key, all.find(({ me }) => me), tell));
}

function button(key, mine, tell) {
  if (mine?.consultant) return undefined;
  const act = el('button', { type: 'button', class: 'btn btn-default btn-xs' }, mine ? say('Unfollow', 'Nicht mehr folgen') : say('Follow', 'Folgen'));
  act.addEventListener('click', () => {
    act.disabled = true;
    tell(`${encodeURIComponent(key)}/watchers/me`, { method: mine ? 'DELETE' : 'PUT', refused: say('This did not work. Try again.', 'Das hat nicht geklappt. Versuchen Sie es noch einmal.') });
  });
  return act;
}
