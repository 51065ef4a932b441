import { isForgotten, type Owner, own, owner } from './owner';
import { ShelfStore } from './shelf-store';

/** A copy of the owner in the database, which keeps what it has confirmed even if the browser is killed at once. */
interface Copy {
  readonly person: string;
  /** Of all modules. */
  readonly module: '';
  readonly owner: Owner;
}

const copies = new ShelfStore<Copy>('owners');

/** Notes whose device it is; resolves when it stands for good. Throws where the browser keeps nothing. */
export async function ownForGood(of: Owner): Promise<void> {
  own(of);
  await copies.put({ person: of.person, module: '', owner: of });
}

/** The owner, brought back from the copy where the browser was killed before it had written anything else. */
export async function findOwner(): Promise<Owner | undefined> {
  if (isForgotten()) {
    const [copy, ...others] = await copies.everything().catch(() => []);
    if (copy && !others.length) own(copy.owner);
  }
  return owner();
}
