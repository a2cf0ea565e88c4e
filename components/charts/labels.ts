export type Label = {
  /** Where the label would like its middle to be, in pixels. */
  at: number;
  height: number;
};

/**
 * Middles for labels down one side so that none overlaps another and all stay within [top, bottom], as near to what they
 * label as that allows: overlapping neighbours are merged into a block around their common mean. Same order as given.
 */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at);
  const blocks: Block[] = [];
  for (const label of order) {
    let block = place({ members: [label], height: label.height, wanted: label.at }, top, bottom);
    for (
      let before = blocks.at(-1);
      before && before.start + before.height > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = place(join(before, block), top, bottom);
    }
    blocks.push(block);
  }
  const middles: number[] = labels.map((label) => label.at);
  for (const block of blocks) {
    let edge = block.start;
    for (const member of block.members) {
      middles[member.index] = edge + member.height / 2;
      edge += member.height;
    }
  }
  return middles;
}

type Member = Label & { index: number };
type Loose = { members: Member[]; height: number; wanted: number };
type Block = Loose & { start: number };

function place(block: Loose, top: number, bottom: number): Block {
  const start = Math.max(top, Math.min(block.wanted - block.height / 2, bottom - block.height));
  return { ...block, start };
}

/** The middle that two blocks want together: the mean of what their members want, each seen from its place in the block. */
function join(a: Block, b: Block): Loose {
  const members = [...a.members, ...b.members];
  const height = a.height + b.height;
  let offset = 0;
  let sum = 0;
  for (const member of members) {
    sum += member.at - (offset + member.height / 2);
    offset += member.height;
  }
  return { members, height, wanted: sum / members.length + height / 2 };
}

/** Breaks a label at spaces into lines of at most `length` characters, where its words allow. */
export function wrapLabel(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The row, 0 the lowest, for each stretch of a line so that no two in a row overlap: the first row that has room. */
export function rowsFor(stretches: readonly { from: number; to: number }[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}
