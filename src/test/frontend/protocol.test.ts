import assert from 'node:assert/strict';
import test from 'node:test';
import { Device, random, Tab, World } from './world';

const HISTORIES = Number(process.env.HISTORIES ?? 10_000);
const QUESTIONS = ['a', 'b', 'c'];
const OPTIONS = ['one', 'two', 'three'];

/** One life of an attempt on one device: selections, cuts, reloads, tabs, sign-outs, restarts; then all is well again. */
async function history(seed: number): Promise<void> {
  const chance = random(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const world = new World(QUESTIONS, chance);
  const device = new Device();
  const given = new Map<string, string[]>();
  new Tab(world, device);
  for (let step = below(30) + 5; step > 0; step--) {
    await act(world, device, given, below);
    await world.pass(below(2) * below(8000));
  }
  await heal(world, device);
  check(world, given);
}

async function act(world: World, device: Device, given: Map<string, string[]>, below: (limit: number) => number) {
  const tab = device.tabs[below(device.tabs.length)] ?? new Tab(world, device);
  switch (below(14)) {
    case 0:
      return tab.close();
    case 1:
      tab.close();
      return void new Tab(world, device); // reload in mid-click
    case 2:
      return void (device.tabs.length < 3 && new Tab(world, device));
    case 3:
      world.up = !world.up;
      return;
    case 4:
      device.signedIn = !device.signedIn;
      return;
    case 5:
      return tab.run(() => tab.hear('online'));
    case 6:
      if (below(4) === 0) tab.run(() => tab.session.submit());
      return;
    case 7:
      return tab.run(() => tab.session.goOn());
    default:
      return select(tab, QUESTIONS[below(QUESTIONS.length)]!, OPTIONS[below(OPTIONS.length)]!, given);
  }
}

/**
 * What a tab shows as chosen after the click is what the person has given. After a submission that was sent off and taken back
 * either may be counted, the answer before or after: it may have arrived all the same.
 */
function select(tab: Tab, question: string, option: string, given: Map<string, string[]>): void {
  const disabled = tab.session.locked;
  tab.run(() => tab.session.select(question, [option]));
  if (disabled) return;
  assert.deepEqual(tab.session.choice(question), [option]);
  const before = tab.world.submissionSent ? (given.get(question) ?? ['']) : [];
  given.set(question, [...before, option]);
}

/** The connection, the server and the sign-in are back, and the person opens the quiz once more. */
async function heal(world: World, device: Device): Promise<void> {
  world.hostile = false;
  world.up = true;
  device.signedIn = true;
  new Tab(world, device);
  device.tabs.forEach((tab) => tab.run(() => tab.hear('online')));
  await world.pass(120_000);
}

function check(world: World, given: Map<string, string[]>): void {
  for (const [question, options] of given) {
    const stored = world.rows.get(question)!.options.join();
    if (world.submitted) {
      assert.equal(world.submitted.get(question)!.join(), stored, `${question} changed after it was counted`);
      assert.ok(options.includes(stored), `${question}: counted ${stored}, given ${options}`);
    } else {
      assert.equal(stored, options.at(-1), `the answer to ${question}`);
    }
  }
}

test(`no answer is lost in ${HISTORIES} histories`, async () => {
  const first = Number(process.env.SEED ?? 1);
  for (let seed = first; seed < first + HISTORIES; seed++) {
    try {
      await history(seed);
    } catch (failure) {
      throw new Error(`seed ${seed}: run again with SEED=${seed} HISTORIES=1`, { cause: failure });
    }
  }
});

test('of two devices the later selection holds, however wrong their clocks are', async () => {
  for (let seed = 1; seed <= HISTORIES / 10; seed++) {
    const world = new World(QUESTIONS, random(seed));
    const [phone, computer] = [new Device(), new Device()];
    const chance = random(seed);
    const days = () => Math.floor(chance() * 3 - 1) * 86_400_000;
    [phone.skew, computer.skew] = [days(), days()];
    const tabs = [new Tab(world, phone), new Tab(world, computer)];
    let last = '';
    for (let step = 0; step < 6; step++) {
      const tab = tabs[Math.floor(chance() * 2)]!;
      last = OPTIONS[Math.floor(chance() * 3)]!;
      do await world.pass(10_000 + Math.floor(chance() * 60_000));
      while (!tab.session.attempt); // nothing to select from is on screen yet
      tab.run(() => tab.session.select('a', [last]));
    }
    world.hostile = false;
    tabs.forEach((tab) => tab.run(() => tab.hear('online')));
    await world.pass(120_000);
    assert.deepEqual(world.rows.get('a')!.options, [last], `seed ${seed}`);
  }
});
