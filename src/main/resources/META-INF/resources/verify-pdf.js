// Looks for the codes of certificates in a PDF: in its links, and as pictures, where paper was scanned.
'use strict';

globalThis.pdfReader = (() => {
  /** What is unpacked of one stream at most, and how many streams are looked at: a small file can hold any number of bytes. */
  const LARGEST_STREAM = 4 * 1024 * 1024;
  const MOST_STREAMS = 3000;

  /** The address of a certificate, with its code if it is there. */
  const ADDRESS = /https?:\/\/[^\s()<>"#]{1,200}\/verify\/([\w-]{12,20})(?:#eyJ[\w-]*\.[\w-]+\.[\w-]+)?/g;
  const STREAM = /(?<!end)stream\r?\n/g;

  /** One character a byte, so that positions are those of the bytes. */
  const text = (bytes) => new TextDecoder('latin1').decode(bytes);

  /** What a stream unpacks to; as far as it goes if it is damaged or has something behind its end. */
  async function inflated(bytes) {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    const parts = [];
    let length = 0;
    try {
      for (let read = await reader.read(); !read.done && length < LARGEST_STREAM; read = await reader.read()) {
        parts.push(read.value);
        length += read.value.length;
      }
      await reader.cancel();
    } catch {
      // What was read before counts.
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  /** Each stream of the file with the dictionary in front of it. */
  function* streams(bytes, whole) {
    let count = 0;
    for (const { index, 0: word } of whole.matchAll(STREAM)) {
      const end = whole.indexOf('endstream', index);
      if (end < 0 || count++ > MOST_STREAMS) {
        return;
      }
      const head = whole.slice(Math.max(0, index - 2000), index);
      yield { head: head.slice(head.lastIndexOf(' obj') + 1), content: bytes.subarray(index + word.length, end) };
    }
  }

  const isPdf = (bytes) => text(bytes.subarray(0, 1024)).includes('%PDF-');

  /** One address a certificate, the one with a code before the one without. */
  function addresses(texts) {
    const found = new Map();
    for (const [address, number] of texts.flatMap((one) => [...one.matchAll(ADDRESS)])) {
      const key = number.toUpperCase();
      if (!found.get(key)?.includes('#')) {
        found.set(key, address);
      }
    }
    return [...found.values()];
  }

  /**
   * What links to certificates in a PDF, and the photographs in it, as files.
   *
   * @returns undefined if it is no PDF
   */
  async function read(bytes) {
    if (!isPdf(bytes)) {
      return undefined;
    }
    const whole = text(bytes);
    const texts = [whole];
    const pictures = [];
    for (const { head, content } of streams(bytes, whole)) {
      if (head.includes('/DCTDecode') && !head.includes('/FlateDecode')) {
        pictures.push(new Blob([content], { type: 'image/jpeg' }));
      } else if (head.includes('/FlateDecode') && !head.includes('/Image') && !head.includes('/Length1')) {
        texts.push(text(await inflated(content)));
      }
    }
    return { codes: addresses(texts), pictures };
  }

  return { read };
})();
