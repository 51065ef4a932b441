import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

const SOURCES = new URL('../../verify-page/', import.meta.url);
const SERVED = new URL('../../main/resources/META-INF/resources/', import.meta.url);

const served = (name: string) => readFileSync(new URL(name, SERVED), 'utf8');

for (const name of ['ed25519', 'qr']) {
  test(`verify-${name}.js is what its source makes`, () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', SOURCES), 'utf8'));
    const build = scripts[name].replace(/ --outfile=\S+/, ''); // to the standard output
    const PATH = `${fileURLToPath(new URL('node_modules/.bin', SOURCES))}${delimiter}${process.env.PATH}`;
    const built = execSync(build, { cwd: fileURLToPath(SOURCES), env: { ...process.env, PATH }, encoding: 'utf8' });
    assert.ok(built === served(`verify-${name}.js`), 'npm ci && npm run build in src/verify-page makes it anew');
  });
}

type Published = { keys: { kid: string; x: string; retired?: number }[]; revoked: { number: string }[] };
type Reading = { verdict: string; said?: Record<string, unknown> };
type Read = (code: string, published: Published) => Promise<Reading>;

/** The page's own function, with the browser's Ed25519 or, where it has none, with ours. */
function reader(subtle: object): Read {
  const page = {
    crypto: { subtle },
    atob,
    TextDecoder,
    TextEncoder,
    Uint8Array,
    document: {
      getElementById: (id: string) => (id === 'offline' ? null : { addEventListener: () => {} }),
      addEventListener: () => {},
    },
    navigator: {},
  };
  runInNewContext(`${served('verify-ed25519.js')};${served('verify.js')};globalThis.read = read;`, page);
  return (page as unknown as { read: Read }).read;
}

const browsers = { 'the browser verifies': crypto.subtle, 'our library verifies': {} };

const { publicKey, privateKey } = (await crypto.subtle.generateKey('Ed25519', true, [
  'sign',
  'verify',
])) as CryptoKeyPair;
const { x = '' } = await crypto.subtle.exportKey('jwk', publicKey);

const base64url = (bytes: string | ArrayBuffer) => Buffer.from(bytes as string).toString('base64url');
const NOW = Math.floor(Date.now() / 1000);
const CLAIMS = { jti: '4JG1-05EJ-RF65', sub: 'Aïssatou Diop', iat: NOW - 1000, exp: NOW + 1000 };

async function signedCode(claims: object, header: object = { alg: 'EdDSA', kid: 'k' }): Promise<string> {
  const message = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  const signature = await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(message));
  return `https://beret.example/verify/${CLAIMS.jti}#${message}.${base64url(signature)}`;
}

const published = (more: Partial<Published> = {}, retired?: number): Published => ({
  keys: [{ kid: 'k', x, ...(retired ? { retired } : {}) }],
  revoked: [],
  ...more,
});

for (const [who, subtle] of Object.entries(browsers)) {
  const read = reader(subtle);
  const verdict = async (code: string, keys = published()) => (await read(code, keys)).verdict;

  test(`${who}: a code is genuine, expired or revoked`, async () => {
    const { verdict: genuine, said } = await read(await signedCode(CLAIMS), published());
    assert.equal(genuine, 'genuine');
    assert.equal(said?.sub, CLAIMS.sub);
    assert.equal(await verdict(await signedCode({ ...CLAIMS, exp: NOW - 1 })), 'expired');
    assert.equal(await verdict(await signedCode(CLAIMS), published({ revoked: [{ number: CLAIMS.jti }] })), 'revoked');
  });

  test(`${who}: what was changed, or signed by nobody it knows, is altered`, async () => {
    const code = await signedCode(CLAIMS);
    const [head, , signature] = code.split('.').slice(-3);
    const other = base64url(JSON.stringify({ ...CLAIMS, sub: 'Somebody Else' }));
    assert.equal(await verdict([head, other, signature].join('.')), 'altered');
    assert.equal(await verdict(`${code.slice(0, -90)}A${code.slice(-89)}`), 'altered');
    assert.equal(await verdict(code.replace(CLAIMS.jti, '0000-0000-0000')), 'altered');
    assert.equal(await verdict(code, published({ keys: [] })), 'altered');
    assert.equal(await verdict(await signedCode(CLAIMS, { alg: 'none', kid: 'k' })), 'altered');
    assert.equal(await verdict(code, published({}, NOW - 2000)), 'altered', 'by a key that was retired before');
    assert.equal(await verdict(code, published({}, NOW)), 'genuine', 'by a key that was retired later');
  });

  test(`${who}: a number alone and any other text say nothing`, async () => {
    assert.equal(await verdict(` ${CLAIMS.jti.toLowerCase()} `), 'number-only');
    assert.equal(await verdict(`https://beret.example/verify/${CLAIMS.jti}`), 'number-only');
    assert.equal(await verdict('https://beret.example/#/elsewhere'), 'unreadable');
    assert.equal(await verdict('a.b.c'), 'altered');
  });
}
