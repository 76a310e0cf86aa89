/**
 * The first `k` of the indexes 0…n-1 in the order that `before` gives, without sorting the rest.
 * `before(a, b)` must be a strict total order.
 */
export function selectTop(n: number, k: number, before: (a: number, b: number) => boolean): number[] {
  if (k <= 0) return [];
  const heap: number[] = [];
  /* The root is the last of those kept: an index that does not come before it is out. */
  for (let i = 0; i < n; i += 1) {
    if (heap.length < k) {
      let at = heap.push(i) - 1;
      while (at > 0) {
        const up = (at - 1) >> 1;
        if (!before(heap[up] as number, i)) break;
        heap[at] = heap[up] as number;
        at = up;
      }
      heap[at] = i;
    } else if (before(i, heap[0] as number)) {
      sink(heap, i, before);
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}

function sink(heap: number[], item: number, before: (a: number, b: number) => boolean): void {
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && before(heap[down] as number, heap[down + 1] as number)) down += 1;
    if (!before(item, heap[down] as number)) break;
    heap[at] = heap[down] as number;
    at = down;
  }
  heap[at] = item;
}
