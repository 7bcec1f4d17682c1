// What is due first of all that is owed in a case, in words, with a mark and a colour that tell how urgent it is.
import { el } from './dom.js';
import { KINDS, risk, standing } from './promise-words.js';
import { say } from './say.js';

const MARKS = { running: '●', 'at-risk': '▲', missed: '✖', paused: '❙❙' };

export function dueLine(next, now) {
  const line = el('p', { class: 'desk-due' });
  line.tell = (later) => {
    const how = risk(next, later);
    line.dataset.risk = how;
    line.replaceChildren(el('span', { 'aria-hidden': 'true' }, MARKS[how]), ` ${KINDS[next.kind] ?? next.kind}: ${words(next, how, later)}`);
  };
  line.tell(now);
  return line;
}

// Tells every line on the page anew, for time goes by.
export const tellAll = (now) => document.querySelectorAll('.desk-due').forEach((line) => line.tell?.(now));

const words = (next, how, now) => (how === 'at-risk' ? say(`at risk, ${standing(next, now)}`, `in Gefahr, ${lower(standing(next, now))}`) : lower(standing(next, now)));

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
