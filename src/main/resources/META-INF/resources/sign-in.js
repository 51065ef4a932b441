// Shows what is typed into the password field, on request: a phone hides it from its owner, too.
'use strict';

for (const choice of document.querySelectorAll('[data-shows-password]')) {
  const form = choice.closest('form');
  const field = form.elements.password;
  const box = choice.querySelector('input');
  choice.hidden = false;
  box.checked = false;
  box.addEventListener('change', () => {
    field.type = box.checked ? 'text' : 'password';
  });
  // Or the browser takes it for a text that it offers again.
  form.addEventListener('submit', () => {
    field.type = 'password';
  });
}
