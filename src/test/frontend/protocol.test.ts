import assert from 'node:assert/strict';
import test from 'node:test';
import { History } from './history';
import { Device, random, Tab, World } from './world';

const HISTORIES = Number(process.env.HISTORIES ?? 10_000);

test(`no answer is lost in ${HISTORIES} histories`, async () => {
  const first = Number(process.env.SEED ?? 1);
  const seen = new Map<string, number>();
  for (let seed = first; seed < first + HISTORIES; seed++) {
    try {
      const history = new History(seed);
      await history.run();
      history.traits().forEach((trait) => seen.set(trait, (seen.get(trait) ?? 0) + 1));
    } catch (failure) {
      throw new Error(`seed ${seed}: run again with SEED=${seed} HISTORIES=1`, { cause: failure });
    }
  }
  console.log(`${HISTORIES} histories passed: ${[...seen].map(([trait, times]) => `${times} ${trait}`).join(', ')}`);
  assert.ok(HISTORIES < 1000 || seen.size === History.TRAITS, 'every kind of trouble occurs');
});

/** A world without losses in which one device has one tab open. */
async function calm(): Promise<[World, Device, Tab]> {
  const world = new World(['a', 'b'], random(1));
  world.hostile = false;
  const device = new Device();
  const tab = new Tab(world, device);
  await world.pass(1000);
  return [world, device, tab];
}

test('answers that only IndexedDB still holds are sent before the submission', async () => {
  const [world, device, tab] = await calm();
  world.up = false;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  device.kept.clear();
  tab.run(() => tab.session.select('b', ['two']));
  tab.run(() => tab.session.submit());
  world.up = true;
  await world.pass(60_000);
  assert.deepEqual([...world.submitted!], [['a', ['one']], ['b', ['two']]]);
});

test('a submission outlives a reload where localStorage is refused', async () => {
  const [world, device, tab] = await calm();
  tab.close();
  device.refused = true;
  const other = new Tab(world, device);
  await world.pass(1000);
  world.up = false;
  other.run(() => other.session.select('a', ['one']));
  other.run(() => other.session.submit());
  await world.pass(1000);
  assert.ok(other.leave());
  world.up = true;
  new Tab(world, device);
  await world.pass(60_000);
  assert.deepEqual(world.submitted?.get('a'), ['one']);
});

test('where nothing can be kept the browser warns before the tab is closed, until all is sent', async () => {
  const [world, device, tab] = await calm();
  tab.close();
  device.refused = device.database.refused = true;
  const other = new Tab(world, device);
  await world.pass(1000);
  world.up = false;
  other.run(() => other.session.select('a', ['one']));
  await world.pass(1000);
  assert.ok(!other.leave(), 'warns of an answer');
  world.up = true;
  await world.pass(60_000);
  assert.deepEqual(world.rows.get('a')!.options, ['one']);
  world.up = false;
  other.run(() => other.session.submit());
  await world.pass(1000);
  assert.ok(!other.leave(), 'warns of a submission');
  world.up = true;
  await world.pass(60_000);
  assert.ok(world.submitted);
  assert.ok(other.leave(), 'warns no longer');
});

test('a clock that is set forward on the way holds nothing up', async () => {
  const [world, device, tab] = await calm();
  device.skew = 86_400_000;
  tab.run(() => tab.session.select('a', ['one']));
  tab.run(() => tab.session.submit());
  await world.pass(60_000);
  assert.deepEqual(world.submitted?.get('a'), ['one']);
});

test("another person's journal is not sent", async () => {
  const [world, device, tab] = await calm();
  world.up = false;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  tab.close();
  world.up = true;
  const stranger = new Tab(world, device, 'stranger');
  await world.pass(60_000);
  assert.deepEqual(stranger.session.choice('a'), []);
  assert.deepEqual(world.rows.get('a')!.options, []);
  new Tab(world, device);
  await world.pass(60_000);
  assert.deepEqual(world.rows.get('a')!.options, ['one']);
});
