import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { AloudPlayer, type State } from '../../../frontend/aloud-player';

type Spoken = { text: string } & Pick<SpeechSynthesisUtterance, 'onstart' | 'onend' | 'onerror'>;

/** A device of which the test says when it has spoken. */
class Device {
  readonly heard: string[] = [];
  current?: Spoken;

  speak(utterance: unknown): void {
    assert.equal(this.current, undefined, 'one at a time');
    this.current = utterance as Spoken;
    this.heard.push(this.current.text);
    this.tell(this.current.onstart);
  }

  /** As browsers do: what is cancelled ends with an error, or with an end. */
  cancel(): void {
    const { current } = this;
    this.current = undefined;
    this.tell(current?.onerror);
    this.tell(current?.onend);
  }

  end(): void {
    const { current } = this;
    this.current = undefined;
    this.tell(current?.onend);
  }

  tell(listener: unknown): void {
    (listener as (() => void) | null | undefined)?.();
  }
}

function reader(text: string[], grows = false) {
  const device = new Device();
  const states: State[] = [];
  const player = new AloudPlayer<string>(device, {
    after: (breath) => text[text.indexOf(breath) + 1],
    utter: (breath) =>
      ({ text: breath, onstart: null, onend: null, onerror: null }) as unknown as SpeechSynthesisUtterance,
    mayGrow: () => grows,
    changed: (state) => states.push(state),
  });
  return { device, states, player };
}

test('one breath follows the other, to the end', () => {
  const { device, states, player } = reader(['a', 'b']);
  player.read('a');
  device.end();
  device.end();
  assert.deepEqual(device.heard, ['a', 'b']);
  assert.deepEqual(states, ['reading', 'reading', 'silent']);
});

test('a pause is silent, and going on says the breath again', () => {
  const { device, player } = reader(['a', 'b', 'c']);
  player.read('a');
  device.end();
  player.pause();
  assert.equal(player.state, 'paused');
  assert.equal(device.current, undefined);
  player.pause();
  player.goOn();
  assert.deepEqual(device.heard, ['a', 'b', 'b']);
  device.end();
  assert.deepEqual(device.heard.at(-1), 'c');
});

test('after a stop nothing is heard any more, and what the browser tells late changes nothing', () => {
  const { device, states, player } = reader(['a', 'b']);
  player.read('a');
  const late = device.current;
  player.stop();
  device.tell(late?.onend);
  device.tell(late?.onerror);
  player.stop();
  assert.deepEqual(device.heard, ['a']);
  assert.deepEqual(states, ['reading', 'silent']);
});

test('an error of the device is said, and can be tried again', () => {
  const { device, player } = reader(['a', 'b']);
  player.read('a');
  device.tell(device.current?.onerror);
  assert.equal(player.state, 'stuck');
  player.goOn();
  assert.deepEqual(device.heard, ['a', 'a']);
  assert.equal(player.state, 'reading');
});

test('a device that does not begin to speak is not waited for', (context: TestContext) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { device, player } = reader(['a', 'b']);
  device.speak = () => {};
  player.read('a');
  context.mock.timers.tick(9_999);
  assert.equal(player.state, 'reading');
  context.mock.timers.tick(1);
  assert.equal(player.state, 'stuck');
});

test('one that has begun may take its time', (context: TestContext) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { player } = reader(['a']);
  player.read('a');
  context.mock.timers.tick(60_000);
  assert.equal(player.state, 'reading');
});

test('a text that may grow is waited for', () => {
  const text = ['a'];
  const { device, player } = reader(text, true);
  player.read('a');
  device.end();
  assert.equal(player.state, 'waiting');
  player.goOn();
  assert.equal(player.state, 'waiting');
  text.push('b');
  player.goOn();
  assert.deepEqual(device.heard, ['a', 'b']);
});

test('nothing to read is silence', () => {
  const { states, player } = reader([]);
  player.read(undefined);
  assert.deepEqual(states, ['silent']);
});
