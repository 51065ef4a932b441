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

type Published = {
  format: number;
  keys: { kid: string; x: string; retired?: number; stolen?: number }[];
  revoked: { salt: string; iterations: number; digests: string[] };
};
type Reading = { verdict: string; said?: Record<string, unknown> };
type Lines = (said: object, data: { courses: Record<string, string>; language: string }) => string[];
type Read = (code: string, published: Published) => Promise<Reading>;

/** The page's own function, with the browser's Ed25519 or, where it has none, with ours. */
function reader(subtle: object): { read: Read; lines: Lines } {
  const page = {
    crypto: { subtle },
    atob,
    btoa,
    TextDecoder,
    TextEncoder,
    Uint8Array,
    document: {
      getElementById: (id: string) => (id === 'offline' ? null : { addEventListener: () => {} }),
      addEventListener: () => {},
    },
    navigator: {},
  };
  runInNewContext(
    `${served('verify-ed25519.js')};${served('verify-code.js')};${served('verify.js')};Object.assign(globalThis, { read, lines });`,
    page,
  );
  return page as unknown as { read: Read; lines: Lines };
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

/** What CertificateNumberTest expects for the same number: server and page agree. */
const DIGEST = '22WZUY-IQqs4iVwAF0TS-knp7HnuiEesIe7NknYuQEw';
const REVOKED = { salt: 'beret revoked certificate 1', iterations: 100000 };
const none = { ...REVOKED, digests: [] };

/** An Open Badge, whose statements are those of OpenBadge.java. */
const BADGE = {
  jti: `https://beret.example/verify/${CLAIMS.jti}`,
  nbf: CLAIMS.iat,
  exp: CLAIMS.exp,
  sub: 'urn:uuid:1',
  issuer: { name: 'Centre' },
  credentialSubject: { identifier: [{ identityHash: CLAIMS.sub }], achievement: { name: 'A course' } },
};
const badge = async () =>
  (await signedCode(BADGE, { alg: 'EdDSA', typ: 'JWT', kid: 'https://beret.example/verify/keys/k' }))
    .split('#')
    .pop() ?? '';

const published = (more: Partial<Published> = {}, retired?: number): Published => ({
  format: 2,
  keys: [{ kid: 'k', x, ...(retired ? { retired } : {}) }],
  revoked: none,
  ...more,
});

for (const [who, subtle] of Object.entries(browsers)) {
  const { read, lines } = reader(subtle);
  const verdict = async (code: string, keys = published()) => (await read(code, keys)).verdict;

  test(`${who}: a code is genuine, expired or revoked`, async () => {
    const { verdict: genuine, said } = await read(await signedCode(CLAIMS), published());
    assert.equal(genuine, 'genuine');
    assert.equal(said?.sub, CLAIMS.sub);
    assert.equal(await verdict(await signedCode({ ...CLAIMS, exp: NOW - 1 })), 'expired');
    const revoked = published({ revoked: { ...REVOKED, digests: ['other', DIGEST] } });
    assert.equal(await verdict(await signedCode(CLAIMS), revoked), 'revoked');
    assert.equal(await verdict(await badge(), revoked), 'revoked');
  });

  test(`${who}: what was changed, or signed by nobody it knows, is altered`, async () => {
    const code = await signedCode(CLAIMS);
    const [head, , signature] = code.split('.').slice(-3);
    const other = base64url(JSON.stringify({ ...CLAIMS, sub: 'Somebody Else' }));
    assert.equal(await verdict([head, other, signature].join('.')), 'altered');
    assert.equal(await verdict(`${code.slice(0, -90)}A${code.slice(-89)}`), 'altered');
    assert.equal(await verdict(code.replace(CLAIMS.jti, '0000-0000-0000')), 'altered');
    assert.equal(await verdict(code, published({ keys: [] })), 'unknown-key');
    assert.equal(await verdict(await signedCode(CLAIMS, { alg: 'none', kid: 'k' })), 'altered');
    assert.equal(await verdict(code, published({}, NOW - 2000)), 'altered', 'by a key that was retired before');
    assert.equal(await verdict(code, published({}, NOW)), 'genuine', 'by a key that was retired later');
  });

  test(`${who}: a code of a stolen key is never genuine, whatever date it gives`, async () => {
    const stolen = published({ keys: [{ kid: 'k', x, stolen: NOW - 500 }] });
    assert.equal(await verdict(await signedCode({ ...CLAIMS, iat: NOW - 100 }), stolen), 'altered');
    assert.equal(await verdict(await signedCode(CLAIMS), stolen), 'stolen-key');
  });

  test(`${who}: a number alone and any other text say nothing`, async () => {
    assert.equal(await verdict(` ${CLAIMS.jti.toLowerCase()} `), 'number-only');
    assert.equal(await verdict(`https://beret.example/verify/${CLAIMS.jti}`), 'number-only');
    assert.equal(await verdict('https://beret.example/#/elsewhere'), 'unreadable');
    assert.equal(await verdict('a.b.c'), 'unreadable');
    assert.equal(await verdict('eyJhbGciOiJFZERTQSJ9.eyJqdGk'), 'altered', 'cut off');
  });

  test(`${who}: a badge is genuine however it is pasted, and is shown in words`, async () => {
    const token = await badge();
    const wrapped = token.replace(/(.{64})/g, '$1\r\n  ');
    const packed = Buffer.from(token).toString('base64');
    for (const pasted of [token, ` "${token}"\n`, wrapped, `Here it is:\n${token}`, `data:;base64,${packed}`]) {
      const { verdict: genuine, said } = await read(pasted, published());
      assert.equal(genuine, 'genuine', pasted);
      assert.deepEqual([...lines(said ?? {}, { courses: {}, language: 'en' })].slice(0, 4), [
        CLAIMS.sub,
        'A course',
        'Centre',
        CLAIMS.jti,
      ]);
    }
    assert.equal(await verdict(token.slice(0, -3)), 'altered');
  });

  test(`${who}: a code names the course in words`, () => {
    const said = { ...CLAIMS, crs: 'un', set: 'core', ctr: 'Centre', cc: 'SN' };
    assert.equal(lines(said, { courses: { 'un/core': 'Training – core' }, language: 'en' })[1], 'Training – core');
    assert.equal(lines(said, { courses: {}, language: 'en' })[1], 'un');
  });

  test(`${who}: data of another form than the script's is too old`, async () => {
    assert.equal(await verdict(await signedCode(CLAIMS), published({ format: 1 })), 'too-old');
  });
}
