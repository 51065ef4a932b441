import assert from 'node:assert/strict';
import { Device, Pocket, random, Tab, World } from './world';

const QUESTIONS = ['a', 'b', 'c'];
const OPTIONS = ['one', 'two', 'three'];
const DAY = 86_400_000;

/**
 * How far apart two devices may take the time at worst here: clocks that are wrong by less than five seconds are left alone,
 * and answers of the server are up to four seconds late and tell whole seconds.
 */
const SAME_MOMENT = 16_000;

/** Whoever knows at once what was selected: all tabs of a device, but for one that cannot store; there each tab for itself. */
type Writer = Device | Tab;

interface Given {
  readonly option: string;
  readonly at: number;
  readonly writer: Writer;
}

/** One life of an attempt: selections, cuts, reloads, tabs, devices, sign-outs, restarts, full disks; then all is well again. */
export class History {
  /** How many different traits histories have. */
  static readonly TRAITS = 11;

  private readonly chance: () => number;
  private readonly world: World;
  private readonly devices: Device[] = [];
  private readonly given = new Map<string, Given[]>();
  /** Whether the device's clock is set anew on the way; which of two devices was later cannot be told then. */
  private readonly clockJumps: boolean;
  private clockJumped = false;
  /** Whether the device's storage is full or cleared now and then. */
  private readonly forgetful: boolean;

  constructor(seed: number) {
    this.chance = random(seed);
    this.world = new World(QUESTIONS, this.chance);
    // So long that it is never over: what it adds here is one more kind of call.
    if (this.below(4) === 0) this.world.limit = { endsAt: this.world.now + 10 * DAY, heardAt: this.world.now };
    for (let number = this.below(3) === 0 ? 2 : 1; number > 0; number--) this.devices.push(this.device());
    const [first] = this.devices;
    const stores = !first!.refused && !first!.database.refused;
    this.clockJumps = stores && this.devices.length === 1 && this.below(6) === 0;
    this.forgetful = stores && !this.clockJumps && this.below(6) === 0;
  }

  async run(): Promise<void> {
    this.devices.forEach((device) => new Tab(this.world, device));
    for (let step = this.below(30) + 5; step > 0; step--) {
      this.act();
      await this.world.pass(this.below(2) * this.below(this.below(8) ? 8000 : 120_000));
    }
    const wanted = this.devices.some(({ kept }) => [...kept.values()].some((text) => JSON.parse(text).submit));
    await this.heal();
    this.check();
    if (wanted && !this.forgetful) assert.ok(this.world.submitted, 'the wish to submit is fulfilled');
  }

  traits(): string[] {
    const { devices, world } = this;
    const traits = new Set([world.submitted ? 'submitted' : 'not submitted']);
    if (world.limit) traits.add('with a time limit');
    if (devices.length > 1) traits.add('with two devices');
    if (this.clockJumped) traits.add('with a clock set anew');
    if (this.forgetful) traits.add('with storage full or cleared');
    devices.forEach((device) => {
      if (device.pocket) traits.add('with the quiz kept');
      if (device.skew && !this.clockJumps) traits.add('with a wrong clock');
      if (device.refused && device.database.refused) traits.add('without any storage');
      else if (device.refused) traits.add('without localStorage');
      else if (device.database.refused) traits.add('without IndexedDB');
    });
    return [...traits];
  }

  private device(): Device {
    const device = new Device();
    if (this.below(3) === 0) device.pocket = new Pocket(this.world);
    device.refused = this.below(8) === 0;
    device.database.refused = this.below(device.refused ? 2 : 8) === 0;
    device.skew = [0, 0, DAY, -DAY, this.below(16_000) - 8000][this.below(5)]!;
    return device;
  }

  private act(): void {
    const device = this.devices[this.below(this.devices.length)]!;
    const tab = device.tabs[this.below(device.tabs.length)] ?? new Tab(this.world, device);
    switch (this.below(16)) {
      case 0:
        return void tab.leave();
      case 1:
        return void (tab.leave() && new Tab(this.world, device)); // reload in mid-click
      case 2:
        return void (device.tabs.length < 3 && new Tab(this.world, device));
      case 3:
        this.world.up = !this.world.up;
        return;
      case 4:
        device.signedIn = !device.signedIn;
        return;
      case 5:
        tab.run(() => tab.hear('online'));
        return;
      case 6:
        if (this.below(4) === 0) this.submit(tab);
        return;
      case 7:
        tab.run(() => tab.session.goOn());
        return;
      case 8:
        this.setClock(device);
        return;
      case 9:
        if (this.forgetful) this.forget(this.devices[0]!);
        return;
      default:
        this.select(tab, QUESTIONS[this.below(QUESTIONS.length)]!, OPTIONS[this.below(OPTIONS.length)]!);
    }
  }

  /** Now and then with a double click. */
  private submit(tab: Tab): void {
    const shown = tab.session.attempt && !tab.closedByServer;
    for (let clicks = this.below(2); clicks >= 0; clicks--) tab.run(() => tab.session.submit());
    if (shown) assert.ok(tab.session.locked);
  }

  /**
   * Once, by a day, or by up to a minute. By five minutes, as far ahead as the server takes answers, it would take one on its way and
   * refuse the next, which is then set back behind it; to move that on would let it win over another device for five minutes.
   */
  private setClock(device: Device): void {
    if (!this.clockJumps || this.clockJumped) return;
    this.clockJumped = true;
    device.skew += [DAY, -DAY, this.below(120_000) - 60_000][this.below(3)]!;
  }

  /** A disk that is full or no longer; or storage cleared, but not before IndexedDB, too, has what is in it. */
  private forget(device: Device): void {
    if (this.below(2)) device.full = !device.full;
    else if (device.database.holds(device.kept)) device.kept.clear();
  }

  /** What a tab shows as chosen after the click is what the person has given. Before the first answer it shows no questions. */
  private select(tab: Tab, question: string, option: string): void {
    if (!tab.session.attempt || tab.session.locked) return;
    tab.run(() => tab.session.select(question, [option]));
    if (tab.session.locked) return; // submitted in another tab just before, as this one has noticed now
    assert.deepEqual(tab.session.choice(question), [option]);
    const given = { option, at: this.world.now, writer: this.writer(tab) };
    this.given.set(question, [...(this.given.get(question) ?? []), given]);
  }

  private writer(tab: Tab): Writer {
    return tab.device.refused || this.forgetful ? tab : tab.device;
  }

  /** The connection, the server and the sign-in are back, and the person opens the quiz once more, and later again. */
  private async heal(): Promise<void> {
    this.world.hostile = false;
    this.world.up = true;
    for (const device of this.devices) {
      device.signedIn = true;
      device.full = false;
      new Tab(this.world, device);
      device.tabs.forEach((tab) => tab.run(() => tab.hear('online')));
    }
    await this.world.pass(60_000);
    if (this.forgetful) this.devices.forEach((device) => new Tab(this.world, device));
    await this.world.pass(60_000);
  }

  private check(): void {
    for (const [question, given] of this.given) {
      const stored = this.world.rows.get(question)!.options.join();
      if (this.world.submitted)
        assert.equal(this.world.submitted.get(question)!.join(), stored, 'changed after it was counted');
      const right = this.world.submitted ? this.counted(given) : this.last(given);
      assert.ok(right.includes(stored), `${question}: the server has "${stored}", right is ${right.join(' or ')}`);
    }
    for (const { kept, database } of this.devices) {
      assert.deepEqual([...kept.keys(), ...database.kept.keys()], [], 'the journal is cleared');
    }
  }

  /** The later selection; of two writers in the same moment either. */
  private last(given: readonly Given[]): string[] {
    const last = given.at(-1)!;
    return given
      .filter((one) => one === last || (one.writer !== last.writer && last.at - one.at < SAME_MOMENT))
      .map(({ option }) => option);
  }

  /**
   * What the writer that submitted had selected, or later ones that arrived in time: selections of other writers, and its own
   * after a submission that was sent off and taken back, but may have arrived all the same.
   */
  private counted(given: readonly Given[]): string[] {
    const writer = this.writer(this.world.submittedBy!);
    const sent = Math.min(
      ...[...this.world.submissions].filter(([tab]) => this.writer(tab) === writer).map(([, at]) => at),
    );
    const own = given.findLast((one) => one.writer === writer && one.at <= sent);
    const right = given.filter(
      (one) => !own || one === own || one.at >= own.at - (one.writer === writer ? 0 : SAME_MOMENT),
    );
    return [...right.map(({ option }) => option), ...(own ? [] : [''])];
  }

  private below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }
}
