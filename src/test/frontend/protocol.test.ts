import assert from 'node:assert/strict';
import test from 'node:test';
import { History } from './history';
import { Device, Pocket, random, Tab, World } from './world';

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
  assert.deepEqual(
    [...world.submitted!],
    [
      ['a', ['one']],
      ['b', ['two']],
    ],
  );
});

test('a kept quiz goes on without a connection, with what the server has, and reaches it later', async () => {
  const [world, device, tab] = await calm();
  tab.close();
  device.pocket = new Pocket(world);
  const first = new Tab(world, device);
  await world.pass(1000);
  first.run(() => first.session.select('a', ['one']));
  await world.pass(1000);
  first.close();
  world.up = false;
  const offline = new Tab(world, device);
  assert.deepEqual(offline.session.choice('a'), ['one'], 'the server has it, and the journal no longer');
  offline.run(() => offline.session.select('b', ['two']));
  offline.run(() => offline.session.submit());
  await world.pass(1000);
  assert.ok(offline.leave());
  const again = new Tab(world, device);
  assert.deepEqual(again.session.choice('b'), ['two']);
  assert.ok(again.session.locked, 'handed in');
  world.up = true;
  await world.pass(60_000);
  assert.deepEqual([...world.submitted!.values()], [['one'], ['two']]);
  assert.equal(device.pocket.sheet(), undefined);
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

test('a device whose clock is wrong keeps its selections in order while the next page loads slowly', async () => {
  const [world, device, tab] = await calm();
  tab.close();
  device.skew = 86_400_000;
  const first = new Tab(world, device);
  await world.pass(1000);
  world.way.back = 6000;
  new Tab(world, device);
  await world.pass(4000);
  world.way.there = 4000;
  first.run(() => first.session.select('a', ['one']));
  await world.pass(100);
  first.run(() => first.session.select('a', ['two']));
  first.close();
  world.way.there = 5;
  await world.pass(60_000);
  assert.deepEqual(world.rows.get('a')!.options, ['two']);
});

test('nothing is selected in one tab after the click that submits in another', async () => {
  const [world, device, tab] = await calm();
  const other = new Tab(world, device);
  await world.pass(1000);
  tab.run(() => tab.session.submit());
  other.run(() => other.session.select('a', ['one']));
  assert.deepEqual(other.session.choice('a'), []);
  await world.pass(60_000);
  assert.deepEqual(world.submitted?.get('a'), []);
});

test('a tab knows at once that the attempt was submitted in another', async () => {
  const [world, device, tab] = await calm();
  const other = new Tab(world, device);
  await world.pass(1000);
  tab.run(() => tab.session.submit());
  await world.pass(1000);
  assert.ok(other.closedByServer);
});

test('what was selected later on another device is shown, not what still waits to be sent', async () => {
  const [world, device, tab] = await calm();
  world.up = false;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  tab.close();
  world.up = true;
  const elsewhere = new Tab(world, new Device());
  await world.pass(1000);
  elsewhere.run(() => elsewhere.session.select('a', ['two']));
  await world.pass(1000);
  world.way.there = 3000;
  const again = new Tab(world, device);
  await world.pass(4000);
  assert.ok(again.session.journal.entry('a'), 'still waits');
  assert.deepEqual(again.session.choice('a'), ['two']);
});

test('an outdated selection in IndexedDB, made while the clock was wrong, does not pass for the latest', async () => {
  const [world, device, tab] = await calm();
  world.up = false;
  device.skew = 86_400_000;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  tab.run(() => tab.session.select('a', ['two']));
  tab.close(); // before IndexedDB has it
  world.up = true;
  world.way.there = world.way.back = 0; // faster than IndexedDB
  new Tab(world, device);
  await world.pass(60_000);
  assert.deepEqual(world.rows.get('a')!.options, ['two']);
});

/** A calm world whose attempt may take half an hour. */
async function limited(): Promise<[World, Device, Tab]> {
  const [world, device, tab] = await calm();
  tab.close();
  world.limit = { endsAt: world.now + 30 * MINUTE, heardAt: world.now };
  const timed = new Tab(world, device);
  await world.pass(1000);
  return [world, device, timed];
}

const MINUTE = 60_000;

test('the time stands still while the connection is lost, and as long as it was', async () => {
  const [world, , tab] = await limited();
  const end = world.limit!.endsAt;
  await world.pass(MINUTE);
  world.up = false;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  const left = tab.run(() => tab.session.time.left!);
  await world.pass(60 * MINUTE);
  assert.ok(tab.session.time.standsStill);
  assert.equal(
    tab.run(() => tab.session.time.left),
    left,
  );
  world.up = true;
  await world.pass(MINUTE);
  assert.ok(!tab.session.time.standsStill);
  assert.deepEqual(world.rows.get('a')!.options, ['one']);
  assert.ok(Math.abs(world.limit!.endsAt - end - 60 * MINUTE) < MINUTE, 'an hour was lost, no more and no less');
  assert.equal(world.submitted, undefined);
});

test('a loss is told after a reload, too, before the answers that wait', async () => {
  const [world, device, tab] = await limited();
  world.up = false;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  tab.close();
  await world.pass(60 * MINUTE);
  world.up = true;
  const again = new Tab(world, device);
  await world.pass(MINUTE);
  assert.equal(world.submitted, undefined);
  assert.deepEqual(world.rows.get('a')!.options, ['one']);
  assert.ok(again.run(() => again.session.time.left!) > 28 * MINUTE);
});

test('time that another device was connected is not given back', async () => {
  const [world, , tab] = await limited();
  const end = world.limit!.endsAt;
  const other = new Tab(world, new Device());
  await world.pass(1000);
  tab.device.signedIn = true;
  tab.run(() => tab.session.journal.lose(Date.now() - 20 * MINUTE)); // as this device believes
  await world.pass(10 * MINUTE);
  assert.ok(world.limit!.endsAt - end < MINUTE);
  assert.ok(Math.abs(other.run(() => other.session.time.left!) - (world.limit!.endsAt - world.now)) < 1000);
});

test('when the time is over the attempt is submitted with every answer that was given in time', async () => {
  const [world, , tab] = await limited();
  await world.pass(29.9 * MINUTE);
  world.way.there = 8000;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(2 * MINUTE);
  assert.deepEqual(world.submitted?.get('a'), ['one']);
  assert.ok(tab.closedByServer);
});

test('who comes back after the end loses nothing that was given in time', async () => {
  const [world, device, tab] = await limited();
  device.signedIn = false; // a session that ended is no lost connection
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  tab.close();
  await world.pass(120 * MINUTE);
  device.signedIn = true;
  const again = new Tab(world, device);
  await world.pass(MINUTE);
  assert.deepEqual(world.submitted?.get('a'), ['one']);
  assert.ok(again.closedByServer);
});

test('what a device selects that does not know of the end does not count, and does not hold the submission up', async () => {
  const [world, device, tab] = await limited();
  device.signedIn = false;
  await world.pass(29 * MINUTE);
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(2 * MINUTE);
  tab.run(() => tab.session.journal.select('b', ['two'], 0, world.now)); // as a tab that slept would
  device.signedIn = true;
  tab.run(() => tab.hear('online'));
  await world.pass(MINUTE);
  assert.deepEqual(world.submitted?.get('a'), ['one']);
  assert.deepEqual(world.submitted?.get('b'), []);
  assert.deepEqual([...device.kept.keys()], []);
});

test('a tab that is told of the end by a refused answer submits at once', async () => {
  const [world, , tab] = await limited();
  world.limit!.endsAt = world.now - MINUTE; // earlier than the tab believes
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(1000);
  assert.deepEqual(world.submitted?.get('a'), []);
});

test('a supervised attempt is closed at its time, whatever the connection does, with what was answered before', async () => {
  const [world, device, first] = await calm();
  first.close();
  world.closesAt = world.now + 10 * MINUTE;
  const tab = new Tab(world, device);
  await world.pass(1000);
  assert.ok(tab.run(() => tab.session.time.left!) <= 10 * MINUTE);
  world.up = false;
  tab.run(() => tab.session.select('a', ['one']));
  await world.pass(11 * MINUTE);
  assert.ok(tab.run(() => tab.session.timeOver));
  assert.ok(!tab.session.time.standsStill);
  tab.run(() => tab.session.journal.select('b', ['two'], 0, world.now)); // as a tab that does not know of it would
  world.up = true;
  await world.pass(MINUTE);
  assert.deepEqual(world.submitted?.get('a'), ['one']);
  assert.deepEqual(world.submitted?.get('b'), []);
});
