// Makes one file each of the service worker and of the reader: neither is a part of Vaadin's pages.
import { fileURLToPath } from 'node:url';
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
      rollupOptions: { input: path(`${name}.ts`), output: { format: 'iife', entryFileNames: `${name}.js` } },
    },
  });
}
