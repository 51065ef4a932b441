// The public page: offers the camera where the browser reads codes. The saved page: verifies a signed code by itself.
'use strict';

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
const json = (part) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(part)));

/** What a signed code says, or a word for why it says nothing. */
async function read(code, published) {
  const hash = code.indexOf('#');
  const address = hash < 0 ? '' : code.slice(0, hash);
  const parts = code.slice(hash + 1).trim().split('.');
  if (parts.length !== 3) {
    return { verdict: /^[\s0-9a-z-]{12,20}$/i.test(code.trim()) || hash < 0 ? 'number-only' : 'unreadable' };
  }
  try {
    const header = json(parts[0]);
    const key = published.keys.find((candidate) => candidate.kid === header.kid);
    if (header.alg !== 'EdDSA' || !key) {
      return { verdict: 'altered' };
    }
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.x };
    const imported = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify']);
    const message = new TextEncoder().encode(parts[0] + '.' + parts[1]);
    const good = await crypto.subtle.verify({ name: 'Ed25519' }, imported, bytes(parts[2]), message);
    const said = good ? json(parts[1]) : undefined;
    if (!said || (address && !address.endsWith('/' + said.jti)) || (key.retired && said.iat > key.retired)) {
      return { verdict: 'altered' };
    }
    const revoked = published.revoked.some((one) => one.number === said.jti);
    return { verdict: revoked ? 'revoked' : said.exp * 1000 < Date.now() ? 'expired' : 'genuine', said };
  } catch (problem) {
    return { verdict: problem.name === 'NotSupportedError' ? 'cannot' : 'altered' };
  }
}

function offline(form) {
  const { published, texts, language } = JSON.parse(document.getElementById('data').textContent);
  const day = (seconds) =>
    new Date(seconds * 1000).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { verdict, said } = globalThis.crypto?.subtle
      ? await read(document.getElementById('code').value, published)
      : { verdict: 'cannot' };
    const line = document.getElementById('verdict');
    line.textContent = texts[verdict];
    line.className = verdict === 'genuine' ? 'good' : 'bad';
    const list = document.getElementById('said');
    list.replaceChildren();
    const rows = said ? [said.sub ?? '–', said.crs + ' ' + said.ed + ' (' + said.set + ')', said.ctr + ', ' + said.cc, said.jti, day(said.iat) + ' – ' + day(said.exp)] : [];
    for (const row of rows) {
      const value = document.createElement('li');
      value.textContent = row;
      list.append(value);
    }
  });
}

/** Looks through the camera until a code is in sight, then sends it as if it had been typed. */
async function scan(form, button) {
  const video = document.getElementById('camera');
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    button.hidden = true;
    return;
  }
  video.hidden = false;
  await video.play();
  const look = async () => {
    const [found] = await detector.detect(video).catch(() => []);
    if (!found) {
      setTimeout(look, 200);
      return;
    }
    video.srcObject.getTracks().forEach((track) => track.stop());
    form.elements.code.value = found.rawValue;
    form.requestSubmit();
  };
  look();
}

const saved = document.getElementById('offline');
if (saved) {
  offline(saved);
}
const scanner = document.getElementById('scan');
if (scanner && 'BarcodeDetector' in globalThis && navigator.mediaDevices) {
  scanner.hidden = false;
  scanner.addEventListener('click', () => scan(document.getElementById('verify'), scanner));
}
