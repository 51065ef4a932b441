import assert from 'node:assert/strict';
import test from 'node:test';
import { type Voice, voiceFor } from '../../../frontend/aloud-voice';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  voiceURI: lang,
  ...more,
});

test('a voice reads its own language, however the device writes that', () => {
  const voices = [voice('de-DE'), voice('en_GB'), voice('fra'), voice('es-419')];
  assert.equal(voiceFor(voices, 'en', true), voices[1]);
  assert.equal(voiceFor(voices, 'fr', true), voices[2]);
  assert.equal(voiceFor(voices, 'es', true), voices[3]);
});

test('without a voice of the language there is none', () => {
  assert.equal(voiceFor([], 'fr', true), undefined);
  assert.equal(voiceFor([voice('en-GB'), voice(''), voice('a b')], 'fr', true), undefined);
});

test('a voice of the device goes before one that needs a connection, even if that is the usual one', () => {
  const far = voice('fr-FR', { localService: false, default: true });
  const near = voice('fr-CA');
  assert.equal(voiceFor([far, near], 'fr', true), near);
  assert.equal(voiceFor([far], 'fr', true), far);
  assert.equal(voiceFor([far], 'fr', false), undefined);
});

test('among several the usual one reads, and a jester last', () => {
  const jester = voice('en-US', { voiceURI: 'com.apple.speech.synthesis.voice.Albert' });
  const other = voice('en-AU', { voiceURI: 'com.apple.voice.compact.en-AU.Karen' });
  const usual = voice('en-GB', { default: true });
  assert.equal(voiceFor([jester, other, usual], 'en', true), usual);
  assert.equal(voiceFor([jester, other], 'en', true), other);
  assert.equal(voiceFor([jester], 'en', true), jester);
});
