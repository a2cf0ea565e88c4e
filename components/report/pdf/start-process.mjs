import './loaders.mjs';

await import('./process.ts');
