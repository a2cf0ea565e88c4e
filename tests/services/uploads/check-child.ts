/** Checks a file in a process of its own and prints what was found, the milliseconds, and the bytes by which its memory grew. */
import { checkFile } from '@/lib/services/uploads/check-file';

const before = process.memoryUsage().rss;
let most = before;
const look = () => {
  most = Math.max(most, process.memoryUsage().rss);
};
const looking = setInterval(look, 1);
const start = performance.now();
const checked = await checkFile(process.argv[2] ?? '');
const milliseconds = performance.now() - start;
look();
clearInterval(looking);
console.log(JSON.stringify({ ...checked, milliseconds, grown: most - before }));
