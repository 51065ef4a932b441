// Makes one small file of beret.css and what it imports: over a weak link every request takes its time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';

const target = fileURLToPath(new URL('../../target/classes/META-INF/resources/theme', import.meta.url));
const { code } = bundle({ filename: fileURLToPath(new URL('beret.css', import.meta.url)), minify: true });

mkdirSync(target, { recursive: true });
writeFileSync(`${target}/beret.css`, code);
