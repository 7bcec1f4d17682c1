// Tasklist sorts every list by creation, newest first, and so lets the oldest promise sink. Unless the reader has chosen
// otherwise, what is due first comes first. Runs before Tasklist reads its address.
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

const [path, query = ''] = window.location.hash.replace(/^#/, '').split('?');
const search = new URLSearchParams(query);
if (['', '/'].includes(path) && !search.has('sorting')) {
  search.set('sorting', DUE_FIRST);
  window.history.replaceState(null, '', `#/?${search.toString().replaceAll('+', '%20')}`);
}
