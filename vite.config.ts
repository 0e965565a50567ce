import { fileURLToPath } from 'node:url';
import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const ours: UserConfigFn = () => ({
  // Flow's own indicator of a lost line is never shown (line.ts tells of it instead) and brings 10 kB of libraries.
  resolve: {
    alias: [{
      find: /^@vaadin\/common-frontend(\/ConnectionIndicator\.js)?$/,
      replacement: fileURLToPath(new URL('./frontend/connection.ts', import.meta.url)),
    }],
  },
  // One script instead of five: all of it is needed before the first question shows, and each request costs a bad line a second.
  build: { rolldownOptions: { output: { codeSplitting: false } } },
});

export default overrideVaadinConfig(ours);
