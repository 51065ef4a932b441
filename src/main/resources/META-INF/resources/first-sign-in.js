// Fills in what the QR code of a slip says: it stands behind #, which no browser sends to a server.
'use strict';

const said = new URLSearchParams(location.hash.slice(1));
const form = document.querySelector('form[method="post"]');
if (form && said.has('code')) {
  form.elements.code.value = said.get('code');
  form.elements.name.value = said.get('name') ?? '';
  form.elements.password.focus();
  // Who chooses another language needs both there, too.
  for (const link of document.querySelectorAll('.languages a')) {
    link.hash = location.hash;
  }
  // The code shall stay in no history of this device.
  history.replaceState(null, '', location.pathname + location.search);
}
