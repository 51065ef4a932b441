// Makes one file each of the service worker, of the reader and of its style sheet: none is a part of Vaadin's pages.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import { build } from 'vite';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

for (const name of ['worker', 'reader']) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: path('.'),
    build: {
      outDir: path('../../target/classes/META-INF/resources'),
      emptyOutDir: false,
      rollupOptions: {
        input: path(`${name}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  });
}

const { code } = bundle({ filename: path('reader.css'), minify: true });
writeFileSync(path('../../target/classes/META-INF/resources/reader.css'), code);
