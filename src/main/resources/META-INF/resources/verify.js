// The public page reads codes through the camera, off pictures and out of files. The saved page does that, too, and verifies them by itself.
'use strict';

const LARGEST_FILE = 30 * 1024 * 1024;
/** Of a scanned document so many pages are looked at. */
const MOST_PICTURES = 10;
const LARGEST_TEXT = 12000;
/** Longer sides, in pixels, at which a picture is looked at: a code may be small in a large one, or grainy. */
const SIDES = [1600, 900, 2600];
const CAMERA_SIDES = [800];
const BETWEEN_LOOKS = 200;

/** The header is a JSON object, whose first two characters are these three in Base64. */
const SIGNATURE = /(?<![\w-])eyJ[\w-]*\.[\w-]+\.[\w-]+/g;
const UNSEEN = /[\s\p{Cf}]+/gu;

/** What reads as a signature: as it stands, and from where one begins without what a mail program put in between. */
function signatures(text) {
  const begun = Math.max(0, text.indexOf('eyJ'));
  const whole = text.slice(begun).replace(UNSEEN, '');
  return [...new Set([text, whole].flatMap((written) => written.match(SIGNATURE) ?? []))];
}

/** What the saved page brings along comes to the public page only when it is needed. */
function needed(name, file) {
  if (globalThis[name]) {
    return Promise.resolve(globalThis[name]);
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = () => resolve(globalThis[name]);
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
  const { read: decode } = await needed('qrDecoder', 'verify-qr.js');
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

async function codeInPicture(file) {
  const picture = await createImageBitmap(file);
  const code = await look(picture, picture.width, picture.height, SIDES);
  picture.close();
  return code;
}

/** The codes in a PDF: those it links to, otherwise the first one that is seen on a scanned page. */
async function codesInPdf({ codes, pictures }) {
  if (codes.length > 0) {
    return codes;
  }
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    const code = await codeInPicture(picture).catch(() => undefined);
    if (code) {
      return [code];
    }
  }
  return [];
}

/** A badge as a file is text, a certificate a PDF; anything else is looked at as a picture. */
async function codesIn(file) {
  if (!file.type.startsWith('image/')) {
    if (file.size <= LARGEST_TEXT) {
      const text = await file.text();
      if (signatures(text).length > 0) {
        return [text];
      }
    }
    const { read: open } = await needed('pdfReader', 'verify-pdf.js');
    const pdf = await open(new Uint8Array(await file.arrayBuffer()));
    if (pdf) {
      return codesInPdf(pdf);
    }
  }
  const code = await codeInPicture(file);
  return code ? [code] : [];
}

async function readFile(form, file, say) {
  say('');
  try {
    if (file.size > LARGEST_FILE) {
      throw new Error('too large');
    }
    const codes = await codesIn(file);
    if (codes.length === 1) {
      enter(form, codes[0]);
      return;
    }
    if (codes.length > 1) {
      say(form.dataset.several);
      return;
    }
  } catch {
    // A file that cannot be read has no code in it either.
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
