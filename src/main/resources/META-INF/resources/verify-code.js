// Verifies codes and badges in the saved page, with the keys and the list of revoked certificates that it was saved with.
'use strict';

/** What is published is read only in the form that this script knows; a saved page holds both. */
const FORMAT = 2;
const OLD_AFTER_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
const json = (part) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(part)));

/** Whether the key signed the message: asks the browser, and our own library where the browser has no Ed25519. */
async function signed(key, signature, message) {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key };
    const imported = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message);
  } catch {
    return signature.length === 64 && ed25519.verify(signature, message, bytes(key));
  }
}

/** A data URL without its packing. */
function unpacked(text) {
  const [, kind, data] = /^data:([^,]*),(.*)$/is.exec(text) ?? [];
  try {
    return data === undefined ? text : /;base64$/i.test(kind) ? atob(data) : decodeURIComponent(data);
  } catch {
    return text;
  }
}

/** The number at the end of an address, or alone, in capitals. */
const numberOf = (text) => (/(?:^|\/verify\/)([0-9A-Z-]{12,})$/i.exec(text)?.[1] ?? '').toUpperCase();

const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** The digest under which a revoked number is published: slow, because numbers are short enough to be tried one by one. */
async function digest(number, { salt, iterations }) {
  const password = new TextEncoder().encode(number);
  const salted = new TextEncoder().encode(salt);
  try {
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations };
    return base64url(await crypto.subtle.deriveBits(algorithm, key, 256));
  } catch {
    return base64url(ed25519.slowDigest(password, salted, iterations));
  }
}

const isRevoked = async (number, revoked) =>
  revoked.digests.length > 0 && revoked.digests.includes(await digest(number, revoked));

/** The statements of a signature, or a word for why it says nothing. A badge names its key by an address. */
async function statements(code, published) {
  const [head, body, signature] = code.split('.');
  const header = json(head);
  const key = published.keys.find(({ kid }) => kid === String(header.kid).split('/').pop());
  if (header.alg !== 'EdDSA') {
    return { verdict: 'altered' };
  }
  if (!key) {
    return { verdict: 'unknown-key' };
  }
  const message = new TextEncoder().encode(`${head}.${body}`);
  const said = (await signed(key.x, bytes(signature), message)) ? json(body) : undefined;
  if (!said || (said.iat ?? said.nbf) > Math.min(key.retired ?? Infinity, key.stolen ?? Infinity)) {
    return { verdict: 'altered' };
  }
  // Whoever has stolen a key can give any date.
  return key.stolen ? { verdict: 'stolen-key' } : { said };
}

async function judge(code, address, published) {
  try {
    const { verdict, said } = await statements(code, published);
    if (verdict) {
      return { verdict };
    }
    const number = numberOf(String(said.jti));
    if (address && number !== numberOf(address)) {
      return { verdict: 'altered' };
    }
    if (await isRevoked(number, published.revoked)) {
      return { verdict: 'revoked', said };
    }
    return { verdict: said.exp * 1000 < Date.now() ? 'expired' : 'genuine', said };
  } catch {
    return { verdict: 'altered' };
  }
}

/** What a signed code or an Open Badge says, or a word for why it says nothing. */
async function read(entered, published) {
  if (published.format !== FORMAT) {
    return { verdict: 'too-old' };
  }
  const text = unpacked(entered.trim());
  const found = signatures(text);
  const hash = text.indexOf('#');
  const address = hash < 0 ? '' : text.slice(0, hash);
  let verdict = numberOf(address) || text.includes('eyJ') ? 'altered' : 'unreadable';
  for (const code of found) {
    const judged = await judge(code, address, published);
    if (judged.said) {
      return judged;
    }
    verdict = judged.verdict;
  }
  const alone = /^[^#]*[0-9a-z]{4}[^0-9a-z]*[0-9a-z]{4}[^0-9a-z]*[0-9a-z]{4}[^0-9a-z]*$/i;
  return { verdict: found.length === 0 && alone.test(text) ? 'number-only' : verdict };
}

/** The lines that a certificate has in words, for comparison with the paper. */
function lines(said, { courses, language }) {
  const day = (seconds) =>
    new Date(seconds * 1000).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const badge = said.credentialSubject;
  const [name, course, centre] = badge
    ? [badge.identifier?.[0]?.identityHash, badge.achievement?.name, said.issuer?.name]
    : [said.sub, courses[`${said.crs}/${said.set}`] ?? said.crs, `${said.ctr}, ${said.cc}`];
  return [name ?? '–', course, centre, numberOf(String(said.jti)), `${day(said.iat ?? said.nbf)} – ${day(said.exp)}`];
}

function offline(form) {
  const data = JSON.parse(document.getElementById('data').textContent);
  const { published, texts } = data;
  document.getElementById('old').hidden = Date.now() - Date.parse(published.asOf) < OLD_AFTER_DAYS * DAY;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { verdict, said } = await read(form.elements.code.value, published);
    const line = document.getElementById('verdict');
    line.textContent = texts[verdict];
    line.className = verdict === 'genuine' ? 'good' : 'bad';
    document.getElementById('said').replaceChildren(
      ...(said ? lines(said, data) : []).map((row) => {
        const item = document.createElement('li');
        item.textContent = row;
        return item;
      }),
    );
  });
}
