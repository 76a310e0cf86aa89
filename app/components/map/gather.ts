export interface Placed {
  /** Pixels. */
  x: number;
  y: number;
}

/**
 * Joins what would overlap, so that each can be read and pressed: groups in the order of their first members, members in
 * order. `sizeOf` gives a group's width and height in pixels; it stands at the middle of its members.
 */
export function gather<T extends Placed>(items: readonly T[], sizeOf: (group: readonly T[]) => { width: number; height: number }): T[][] {
  const groups = items.map((item) => [item]);
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? [];
    const other = groups.findIndex((one, index) => index > at && overlap(group, one, sizeOf));
    if (other === -1) continue;
    group.push(...(groups.splice(other, 1)[0] ?? []));
    // A larger group may reach those that were clear of it.
    at = -1;
  }
  return groups.map((group) => group.sort((a, b) => items.indexOf(a) - items.indexOf(b)));
}

export function middleOf(group: readonly Placed[]): Placed {
  const sum = group.reduce((so, { x, y }) => ({ x: so.x + x, y: so.y + y }), { x: 0, y: 0 });
  return { x: sum.x / group.length, y: sum.y / group.length };
}

function overlap<T extends Placed>(
  a: readonly T[],
  b: readonly T[],
  sizeOf: (group: readonly T[]) => { width: number; height: number },
): boolean {
  const [one, two] = [middleOf(a), middleOf(b)];
  const [first, second] = [sizeOf(a), sizeOf(b)];
  return Math.abs(one.x - two.x) < (first.width + second.width) / 2 && Math.abs(one.y - two.y) < (first.height + second.height) / 2;
}
