// The public page reads codes through the camera and off pictures. The saved page does that, too, and verifies them by itself.
'use strict';

const LARGEST_PICTURE = 30 * 1024 * 1024;
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

/** A badge as a file is text; anything else is looked at as a picture. */
async function codeIn(file) {
  if (file.size <= LARGEST_TEXT && !file.type.startsWith('image/')) {
    const text = await file.text();
    if (signatures(text).length > 0) {
      return text;
    }
  }
  const picture = await createImageBitmap(file);
  const code = await look(picture, picture.width, picture.height, SIDES);
  picture.close();
  return code;
}

async function readFile(form, file, say) {
  say('');
  try {
    if (file.size > LARGEST_PICTURE) {
      throw new Error('too large');
    }
    const code = await codeIn(file);
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
