// The page's markup, rendered as the server renders it.
import '../../components/report/pdf/loaders.mjs';

await import('./markup-process.ts');
