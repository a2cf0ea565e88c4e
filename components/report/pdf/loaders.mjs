// A process of its own has to be told how to read TypeScript, and that a style sheet is nothing to run.
import { register as registerHooks } from 'node:module';
import { register } from 'tsx/esm/api';

const noStyles = `export const load = (url, context, next) =>
  url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context);`;

register();
registerHooks(`data:text/javascript,${encodeURIComponent(noStyles)}`);
