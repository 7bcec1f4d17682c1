// Who follows the case: the consultant always, whoever else wants to.
import { el } from './dom.js';

export function watchers({ key, watchers: all = [] }, tell) {
  const names = all.map(({ name, consultant, me }) => `${me ? 'you' : name}${consultant ? ' (consultant)' : ''}`).join(', ');
  return el('p', { class: 'desk-watchers' }, el('span', { class: 'desk-quiet' }, 'Watchers: '), `${names || 'nobody'} `, button(key, all.find(({ me }) => me), tell));
}

function button(key, mine, tell) {
  if (mine?.consultant) return undefined;
  const act = el('button', { type: 'button', class: 'btn btn-default btn-xs' }, mine ? 'Unfollow' : 'Follow');
  act.addEventListener('click', () => {
    act.disabled = true;
    tell(`${encodeURIComponent(key)}/watchers/me`, { method: mine ? 'DELETE' : 'PUT', refused: 'This did not work. Try again.' });
  });
  return act;
}
