// Takes memory without end.
const taken = [];
for (;;) taken.push(new Array(100_000).fill({}));
