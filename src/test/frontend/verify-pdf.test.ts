import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { runInNewContext } from 'node:vm';
import { deflateSync } from 'node:zlib';

const SOURCE = new URL('../../main/resources/META-INF/resources/verify-pdf.js', import.meta.url);
const CODE = 'https://beret.example/verify/4JG1-05EJ-RF65#eyJhbGciOiJFZERTQSJ9.eyJqdGkiOiJ4In0.AAAA';
const ADDRESS = 'https://beret.example/verify/7K4M-9QXD-2HPG';

type Found = { codes: string[]; pictures: Blob[] } | undefined;

const page: { pdfReader?: { read(bytes: Uint8Array): Promise<Found> } } & object = {};
runInNewContext(
  readFileSync(SOURCE, 'utf8'),
  Object.assign(page, { Blob, DecompressionStream, TextDecoder, Uint8Array }),
);

/** Streams are not loaded by their length, so a reader of these files needs no table of objects. */
const stream = (head: string, content: Buffer) =>
  Buffer.concat([Buffer.from(`1 0 obj\n<< ${head} >>\nstream\n`), content, Buffer.from('\nendstream\nendobj\n')]);
const packed = (content: string | Buffer) => stream('/Filter /FlateDecode', deflateSync(content));
const pdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts.map((part) => Buffer.from(part as string))]);
const read = async (file: Buffer) => page.pdfReader?.read(new Uint8Array(file));
const codes = async (file: Buffer) => [...((await read(file))?.codes ?? [])];

test('a link to a certificate is found where it stands and where it is packed', async () => {
  assert.deepEqual(await codes(pdf(`/URI (${CODE})`)), [CODE]);
  assert.deepEqual(await codes(pdf(packed(`/A << /S /URI /URI (${CODE}) >>`))), [CODE]);
});

test('an address with a code counts before the same without, and each certificate once', async () => {
  const [bare = ''] = CODE.split('#');
  assert.deepEqual(await codes(pdf(`(${bare})`, packed(`(${CODE})`), `(${bare.toLowerCase()})`)), [CODE]);
  assert.deepEqual(await codes(pdf(`(${CODE})`, `(${ADDRESS})`)), [CODE, ADDRESS]);
});

test('photographs of scanned paper are handed on', async () => {
  const found = await read(pdf(stream('/Subtype /Image /Filter /DCTDecode', Buffer.from([255, 216, 255]))));
  assert.deepEqual(
    [...(found?.pictures ?? [])].map(({ size, type }) => [size, type]),
    [[4, 'image/jpeg']],
  );
});

test('what is no PDF, is damaged or unpacks to very much is read as far as it goes', async () => {
  assert.equal(await read(Buffer.from('<project/>')), undefined);
  assert.deepEqual(await codes(pdf('1 0 obj << /Filter /FlateDecode >>\nstream\nnever ended')), []);
  assert.deepEqual(await codes(pdf(stream('/Filter /FlateDecode', Buffer.from('no such thing')), `(${CODE})`)), [CODE]);
  assert.deepEqual(await codes(pdf(packed(Buffer.alloc(50_000_000)), packed(`(${CODE})`))), [CODE]);
});
