// Finds the case that a task or a process belongs to and reads it, with the session of the reader.

import { ownRoot } from './dom.js';

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
    404: 'This task is done, or you may no longer see it.',
  });
  if (!task.processInstanceId) throw new Problem('This task belongs to no case.');
  return caseOfInstance(api, task.processInstanceId, signal);
}

export async function caseOfInstance(api, instanceId, signal) {
  const instance = await read(`${api.engineApi}/process-instance/${encodeURIComponent(instanceId)}`, signal, {
    404: 'The process has ended.',
  });
  if (!instance.businessKey) throw new Problem('This belongs to no case.');
  return caseOf(instance.businessKey, signal);
}

export async function caseOf(key, signal) {
  const about = await read(`${caseApi()}/${encodeURIComponent(key)}`, signal, {
    403: 'You have no right to read this case.',
    404: `Case ${key} was not found.`,
  });
  return { ...about, now: about.now ? Date.parse(about.now) : Date.now() };
}

export const caseApi = () => `${ownRoot()}/api/cases`;

export async function read(url, signal, wordsOf = {}) {
  const answer = await reach(url, signal);
  if (answer.status === 401) throw new Problem('You are signed out.', { signIn: true });
  if (!answer.ok) throw new Problem(wordsOf[answer.status] ?? `The server could not show this (error ${answer.status}).`, { status: answer.status });
  return answer.json();
}

// A session is trusted only together with the token of its cookie.
export async function tellCase(path, signal, { method = 'POST', body, refused = 'Somebody else has decided this already. Look at the case again.' } = {}) {
  const token = /(?:^|;\s*)ACKORD-XSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  const headers = { 'X-ACKORD-XSRF': decodeURIComponent(token), ...(body && { 'Content-Type': 'application/json' }) };
  const answer = await reach(`${caseApi()}/${path}`, signal, { method, headers, body: body && JSON.stringify(body) });
  if (answer.status === 401) throw new Problem('You are signed out.', { signIn: true });
  if (answer.status === 403) throw new Problem('You have no right to do this.');
  if (!answer.ok) throw new Problem(refused);
  return answer.status === 201 ? answer.json() : undefined;
}

async function reach(url, signal, { method = 'GET', headers = {}, body } = {}) {
  try {
    return await fetch(url, { method, signal, body, credentials: 'same-origin', headers: { Accept: 'application/json', ...headers } });
  } catch (unreachable) {
    if (signal?.aborted) throw unreachable;
    throw new Problem('The server cannot be reached.');
  }
}
