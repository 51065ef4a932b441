// The public page reads codes through the camera and off pictures. The saved page does that, too, and verifies them by itself.
'use strict';

const LARGEST_PICTURE = 30 * 1024 * 1024;
/** Longer sides, in pixels, at which a picture is looked at: a code may be small in a large one, or grainy. */
const SIDES = [1600, 900, 2600];
const CAMERA_SIDES = [800];
const BETWEEN_LOOKS = 200;

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

/** What a signed code says, or a word for why it says nothing. */
async function read(code, published) {
  const hash = code.indexOf('#');
  const address = hash < 0 ? '' : code.slice(0, hash);
  const parts = code
    .slice(hash + 1)
    .trim()
    .split('.');
  if (parts.length !== 3) {
    return { verdict: /^[\s0-9a-z-]{12,20}$/i.test(code.trim()) || hash < 0 ? 'number-only' : 'unreadable' };
  }
  try {
    const header = json(parts[0]);
    const key = published.keys.find((candidate) => candidate.kid === header.kid);
    if (header.alg !== 'EdDSA' || !key) {
      return { verdict: 'altered' };
    }
    const message = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
    const said = (await signed(key.x, bytes(parts[2]), message)) ? json(parts[1]) : undefined;
    if (!said || (address && !address.endsWith(`/${said.jti}`)) || (key.retired && said.iat > key.retired)) {
      return { verdict: 'altered' };
    }
    const revoked = published.revoked.some((one) => one.number === said.jti);
    return { verdict: revoked ? 'revoked' : said.exp * 1000 < Date.now() ? 'expired' : 'genuine', said };
  } catch {
    return { verdict: 'altered' };
  }
}

function offline(form) {
  const { published, texts, language } = JSON.parse(document.getElementById('data').textContent);
  const day = (seconds) =>
    new Date(seconds * 1000).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { verdict, said } = await read(form.elements.code.value, published);
    const line = document.getElementById('verdict');
    line.textContent = texts[verdict];
    line.className = verdict === 'genuine' ? 'good' : 'bad';
    const rows = said
      ? [
          said.sub ?? '–',
          `${said.crs} ${said.ed} (${said.set})`,
          `${said.ctr}, ${said.cc}`,
          said.jti,
          `${day(said.iat)} – ${day(said.exp)}`,
        ]
      : [];
    document.getElementById('said').replaceChildren(
      ...rows.map((row) => {
        const item = document.createElement('li');
        item.textContent = row;
        return item;
      }),
    );
  });
}

/** The decoder comes with the saved page, and to the public page only when it is needed. */
function decoder() {
  if (globalThis.qrDecoder) {
    return Promise.resolve(globalThis.qrDecoder);
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'verify-qr.js';
    script.onload = () => resolve(globalThis.qrDecoder);
    script.onerror = reject;
    document.head.append(script);
  });
}

async function seenByBrowser(picture) {
  try {
    const [found] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(picture);
    return found?.rawValue;
  } catch {
    return undefined;
  }
}

function pixels(picture, width, height, side) {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // Paper is white, also where a screenshot is transparent.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The text of the code in a picture or in what the camera sees now; undefined if there is none. */
async function look(picture, width, height, sides) {
  const found = await seenByBrowser(picture);
  if (found) {
    return found;
  }
  const { read: decode } = await decoder();
  for (const side of sides) {
    try {
      return decode(pixels(picture, width, height, side));
    } catch {
      // Nothing is seen at this size.
    }
  }
  return undefined;
}

/** Puts a code that was seen where it would have been typed, and goes on as if it had been. */
function enter(form, code) {
  form.elements.code.value = code;
  form.requestSubmit();
}

async function readFile(form, file, say) {
  say('');
  try {
    if (file.size > LARGEST_PICTURE) {
      throw new Error('too large');
    }
    const picture = await createImageBitmap(file);
    const code = await look(picture, picture.width, picture.height, SIDES);
    picture.close();
    if (code) {
      enter(form, code);
      return;
    }
  } catch {
    // A file that is no picture has no code in it either.
  }
  say(form.dataset.noCode);
}

function stop(video) {
  video.srcObject?.getTracks().forEach((track) => track.stop());
  video.srcObject = null;
  video.hidden = true;
}

/** Looks through the camera until a code is in sight or the button is pressed again. */
async function scan(form, video, say) {
  if (video.srcObject) {
    stop(video);
    return;
  }
  say('');
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    say(form.dataset.noCamera);
    return;
  }
  video.hidden = false;
  await video.play();
  while (video.srcObject) {
    const code = video.videoWidth && (await look(video, video.videoWidth, video.videoHeight, CAMERA_SIDES));
    if (code && video.srcObject) {
      stop(video);
      enter(form, code);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

function offerToRead(form) {
  const say = (text) => (document.getElementById('scan-state').textContent = text);
  const file = document.getElementById('picture');
  document.getElementById('from-picture').hidden = false;
  file.addEventListener('change', () => file.files[0] && readFile(form, file.files[0], say));
  document.addEventListener('paste', (event) => {
    const picture = [...event.clipboardData.files].find((one) => one.type.startsWith('image/'));
    if (picture) {
      event.preventDefault();
      void readFile(form, picture, say);
    }
  });
  if (navigator.mediaDevices?.getUserMedia) {
    const button = document.getElementById('scan');
    button.hidden = false;
    button.addEventListener('click', () => scan(form, document.getElementById('camera'), say));
  }
}

const saved = document.getElementById('offline');
if (saved) {
  offline(saved);
}
offerToRead(saved ?? document.getElementById('verify'));
