// The words of our parts in the language of the reader's browser, as Tasklist and Cockpit choose theirs: German, or else English.
const german = /^de\b/i.test(navigator.language ?? '');

export const language = german ? 'de' : 'en';

export const say = (english, inGerman) => (german ? inGerman : english);
