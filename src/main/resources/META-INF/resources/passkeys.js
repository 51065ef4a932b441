// Makes passkeys and signs in with them. Buttons with data-passkey appear where the browser has passkeys.
'use strict';

(() => {
  const fromText = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const toText = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const withKeys = (list) => (list || []).map((key) => ({ ...key, id: fromText(key.id) }));

  const call = (button, address, body) =>
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [button.dataset.csrfHeader]: button.dataset.csrfToken },
      body: body ? JSON.stringify(body) : '{}',
    });

  const described = (key, response) => ({
    id: key.id,
    rawId: toText(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: {},
    response,
  });

  const challenge = async (button, address) => {
    const answer = await call(button, address);
    if (!answer.ok) throw new Error();
    const options = await answer.json();
    return { ...options, challenge: fromText(options.challenge) };
  };

  const signIn = async (button) => {
    const options = await challenge(button, 'passkeys/sign-in/challenge');
    const key = await navigator.credentials.get({
      publicKey: { ...options, allowCredentials: withKeys(options.allowCredentials) },
    });
    const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
    const answer = await call(button, 'passkeys/sign-in', described(key, {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : undefined,
    }));
    if (!answer.ok) throw new Error();
    const target = new URL((await answer.json()).redirectUrl, document.baseURI);
    target.hash ||= location.hash;
    location.assign(target);
  };

  const create = async (button) => {
    const options = await challenge(button, 'passkeys/challenge');
    const key = await navigator.credentials.create({
      publicKey: {
        ...options,
        user: { ...options.user, id: fromText(options.user.id) },
        excludeCredentials: withKeys(options.excludeCredentials),
      },
    });
    const answer = await call(button, 'passkeys', {
      label: document.getElementById('passkey-name').value,
      credential: described(key, {
        attestationObject: toText(key.response.attestationObject),
        clientDataJSON: toText(key.response.clientDataJSON),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      }),
    });
    if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).refusal || '');
    location.assign(button.dataset.next);
  };

  const acts = { 'sign-in': signIn, create };
  const supported = window.isSecureContext && window.PublicKeyCredential;
  for (const button of document.querySelectorAll('[data-passkey]')) {
    const refusal = document.getElementById('passkey-refusal');
    button.hidden = !supported;
    button.addEventListener('click', async () => {
      refusal.hidden = true;
      button.disabled = true;
      try {
        await acts[button.dataset.passkey](button);
      } catch (failed) {
        // Also when the person has closed the window of the device.
        refusal.textContent = (failed instanceof DOMException ? '' : failed.message) || button.dataset.failed;
        refusal.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  }

  // Once a browser, whoever signs in with a password is offered a passkey where the device has a lock of its own.
  const OFFERED = 'beret.passkey-offered';
  const offer = document.querySelector('[data-passkey-offer]');
  if (offer && supported && !localStorage.getItem(OFFERED)) {
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().then((available) => {
      offer.value = available ? 'yes' : '';
    });
  }
  if (document.querySelector('[data-passkey-offered]')) localStorage.setItem(OFFERED, 'yes');
})();
