// Installs what a folder's package-lock.json names, unless that is there already: a build without a network needs no more.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const npm = process.env.npm_execpath ?? join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

for (const folder of process.argv.slice(2)) {
  if (changed(join(folder, 'node_modules/.package-lock.json')) > changed(join(folder, 'package-lock.json'))) continue;
  const install = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync(process.execPath, install, { cwd: folder, stdio: 'inherit' });
}
