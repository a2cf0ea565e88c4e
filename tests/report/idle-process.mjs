// Answers what it was started with and when it was alive, after as long as it is told; or takes all the memory it can.
const started = Date.now();

process.once('message', ({ wait, greedy }) => {
  const hoard = [];
  while (greedy) hoard.push(new Array(100_000).fill(hoard.length));
  setTimeout(() => {
    const answer = { names: Object.keys(process.env), started, ended: Date.now() };
    process.send(Buffer.from(JSON.stringify(answer)));
  }, wait);
});
