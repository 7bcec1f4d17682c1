// Finds the case that a task or a process belongs to and reads it, with the session of the reader.

import { ownRoot } from './dom.js';
import { say } from './say.js';

// A problem in words for the reader; "signIn" when a new session is the remedy, "status" what the server answered.
export class Problem extends Error {
  constructor(words, { signIn = false, status } = {}) {
    super(words);
    this.signIn = signIn;
    this.status = status;
  }
}

export async function caseOfTask(api, taskId, signal) {
  const task = await read(`${api.engineApi}/task/${encodeURIComponent(taskId)}`, signal, {
    404: say('This task is done, or you may no longer see it.', 'Diese Aufgabe ist erledigt, oder Sie dürfen sie nicht mehr sehen.'),
  });
  if (!task.processInstanceId) throw new Problem(say('This task belongs to no case.', 'Diese Aufgabe gehört zu keinem Fall.'));
  return caseOfInstance(api, task.processInstanceId, signal);
}

export async function caseOfInstance(api, instanceId, signal) {
  const instance = await read(`${api.engineApi}/process-instance/${encodeURIComponent(instanceId)}`, signal, {
    404: say('The process has ended.', 'Der Prozess ist zu Ende.'),
  });
  if (!instance.businessKey) throw new Problem(say('This belongs to no case.', 'Das gehört zu keinem Fall.'));
  if (/^[IP]-/.test(instance.businessKey)) throw new Problem(say(`This belongs to ${instance.businessKey}, not to one case. Its page is in the menu, under Incidents.`, `Das gehört zu ${instance.businessKey}, nicht zu einem Fall. Die Seite dazu steht im Menü unter Störungen.`));
  if (instance.businessKey.startsWith('D-')) throw new Problem(say(`This belongs to the list ${instance.businessKey}, not to one case. The form names the case of each gap.`, `Das gehört zur Liste ${instance.businessKey}, nicht zu einem Fall. Das Formular nennt zu jeder Lücke den Fall.`));
  return instance.businessKey.startsWith('M-') ? meetingAlone(instance.businessKey, signal) : caseOf(instance.businessKey, signal);
}

// A meeting that belongs to no case stands for itself.
async function meetingAlone(key, signal) {
  const meeting = await read(`${ownRoot()}/api/meetings/${encodeURIComponent(key)}`, signal, {
    404: say(`Meeting ${key} was not found.`, `Die Besprechung ${key} wurde nicht gefunden.`),
  });
  return { key, meetings: [meeting], now: Date.now() };
}

export async function caseOf(key, signal) {
  const about = await read(`${caseApi()}/${encodeURIComponent(key)}`, signal, {
    403: say('You have no right to read this case.', 'Sie haben kein Recht, diesen Fall zu lesen.'),
    404: say(`Case ${key} was not found.`, `Der Fall ${key} wurde nicht gefunden.`),
  });
  return { ...about, now: about.now ? Date.parse(about.now) : Date.now() };
}

export const caseApi = () => `${ownRoot()}/api/cases`;

export async function read(url, signal, wordsOf = {}) {
  const answer = await reach(url, signal);
  if (answer.status === 401) throw new Problem(say('You are signed out.', 'Sie sind abgemeldet.'), { signIn: true });
  if (!answer.ok) throw new Problem(wordsOf[answer.status] ?? say(`The server could not show this (error ${answer.status}).`, `Der Server konnte das nicht zeigen (Fehler ${answer.status}).`), { status: answer.status });
  return answer.json();
}

// A session is trusted only together with the token of its cookie.
export async function tellCase(path, signal, { method = 'POST', body, refused = say('Somebody else has decided this already. Look at the case again.', 'Das hat schon jemand anders entschieden. Sehen Sie den Fall noch einmal an.') } = {}) {
  const token = /(?:^|;\s*)ACKORD-XSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  const headers = { 'X-ACKORD-XSRF': decodeURIComponent(token), ...(body && { 'Content-Type': 'application/json' }) };
  const answer = await reach(`${caseApi()}/${path}`, signal, { method, headers, body: body && JSON.stringify(body) });
  if (answer.status === 401) throw new Problem(say('You are signed out.', 'Sie sind abgemeldet.'), { signIn: true });
  if (answer.status === 403) throw new Problem(say('You have no right to do this.', 'Dazu haben Sie kein Recht.'));
  if (!answer.ok) throw new Problem(refused);
  return answer.status === 201 ? answer.json() : undefined;
}

async function reach(url, signal, { method = 'GET', headers = {}, body } = {}) {
  try {
    return await fetch(url, { method, signal, body, credentials: 'same-origin', headers: { Accept: 'application/json', ...headers } });
  } catch (unreachable) {
    if (signal?.aborted) throw unreachable;
    throw new Problem(say('The server cannot be reached.', 'Der Server ist nicht erreichbar.'));
  }
}
