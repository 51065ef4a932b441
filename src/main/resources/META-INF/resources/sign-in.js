// What the browser alone can do for whoever signs in.
'use strict';

// A link to a section leads there after signing in: a browser hands the fragment on through redirects, but not through a form.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', () => {
    const target = new URL(form.action);
    target.hash = location.hash;
    form.action = target.href;
  });
}

// Shows what is typed into the password field, on request: a phone hides it from its owner, too.
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
