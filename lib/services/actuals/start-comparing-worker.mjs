// A thread does not take over the TypeScript loader of the process that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./comparing-worker.ts');
