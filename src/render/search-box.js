import MiniSearch from 'minisearch';

// Everything to be found stands on the page itself, so it reads without this script and asks nobody for anything.
const list = document.querySelector('main ul');
const items = list === null ? [] : [...list.children];
const index = new MiniSearch({
  fields: ['words'],
  searchOptions: { prefix: true, fuzzy: 0.15, combineWith: 'AND' },
});
index.addAll(items.map((item, id) => ({ id, words: item.textContent })));

const label = document.createElement('label');
label.textContent = 'Words to look for';
label.htmlFor = 'words';
const box = document.createElement('input');
box.id = 'words';
box.type = 'search';
box.autocomplete = 'off';
const said = document.createElement('p');
said.setAttribute('role', 'status');
const frame = document.createElement('div');
frame.className = 'box screen';
frame.append(label, box, said);
list?.before(frame);

box.addEventListener('input', () => {
  const words = box.value.trim();
  const order = words === '' ? items.map((_, id) => id) : index.search(words).map(({ id }) => id);
  for (const item of items) item.hidden = true;
  for (const id of order) {
    items[id].hidden = false;
    list.append(items[id]);
  }
  said.textContent = words === '' ? '' : `${order.length} of ${items.length} found.`;
});
