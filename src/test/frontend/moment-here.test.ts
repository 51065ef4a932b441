import assert from 'node:assert/strict';
import test from 'node:test';
import { momentHere } from '../../../frontend/moment-here';

process.env.TZ = 'Africa/Kigali'; // two hours before universal time

const now = new Date('2027-01-29T20:11:30Z');

const cases: [string, string, string][] = [
  ['2027-01-29T21:10:00Z', 'en', '23:10 (in 59 minutes)'],
  ['2027-01-29T20:11:40Z', 'en', '22:11 (in 1 minute)'],
  ['2027-01-29T21:10:00Z', 'fr', '23:10 (dans 59 minutes)'],
  ['2027-01-29T21:10:00Z', 'es', '23:10 (dentro de 59 minutos)'],
  ['2027-01-29T22:10:00Z', 'en', '30 Jan 2027, 00:10 (in 2 hours)'],
  ['2027-02-01T20:11:30Z', 'en', '1 Feb 2027, 22:11 (in 3 days)'],
  ['2027-01-29T20:11:30Z', 'en', '22:11'],
  ['2027-01-28T06:00:00Z', 'en', '28 Jan 2027, 08:00'],
];

for (const [at, lang, written] of cases) {
  test(`${at} is ${written}`, () => assert.equal(momentHere(new Date(at), now, lang), written));
}
