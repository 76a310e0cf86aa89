import type { NormalQuery } from "../normalise.ts";
import { nameWorth, nearWorth, relevance } from "../relevance.ts";
import { words } from "../text.ts";
import { type Columns, letterPair, milesOfChord, toMetres } from "./columns.ts";
import { selectTop } from "./top.ts";

function nearness(columns: Columns, query: NormalQuery, covering: Uint8Array): (slot: number) => number {
  const near = query.near;
  if (!near) return () => 0;
  const [px, py, pz] = toMetres(near);
  const { x, y, z, reach, covers, nationwide } = columns;
  return (slot) => {
    const dx = (x[slot] as number) - px;
    const dy = (y[slot] as number) - py;
    const dz = (z[slot] as number) - pz;
    const d = dx * dx + dy * dy + dz * dz;
    const reached = nationwide[slot] === 1 || covering[covers[slot] as number] === 1 || d <= (reach[slot] as number);
    const miles = Number.isNaN(d) ? Number.POSITIVE_INFINITY : milesOfChord(d);
    return nearWorth(miles, reached);
  };
}

/** What each name adds to the words part; only names that begin with the same two letters are looked at. */
function namedAs(typed: string, { names, heads }: Columns): (slot: number) => number {
  if (typed === "") return () => 0;
  const mask = typed.length === 1 ? 0xffff0000 : 0xffffffff;
  const head = letterPair(typed) & mask;
  return (slot) => (((heads[slot] as number) & mask) === head ? nameWorth(typed, names[slot] as string) : 0);
}

export interface Ranked {
  readonly slot: number;
  /** 0–1. */
  readonly score: number;
}

/**
 * The hits of the page asked for, in order; equal scores keep the order of the index's rows, so that pages never overlap. `text` holds the words part by slot, or is
 * null without words.
 */
export function rankPage(
  columns: Columns,
  slots: Int32Array,
  total: number,
  query: NormalQuery,
  text: Float32Array | null,
  maxHits: number,
): Ranked[] {
  const first = (query.page - 1) * query.pageSize;
  const end = Math.min(first + query.pageSize, total, maxHits);
  if (first >= end) return [];

  const { quality, x, y, z } = columns;
  const { order: asked } = query;
  const covering = columns.coverSets.flags(query.nearAreaCode === null ? [] : [query.nearAreaCode]);
  const near = nearness(columns, query, covering);
  const named = text ? namedAs(words(query.text).join(" "), columns) : () => 0;
  function score(slot: number): number {
    const part = text ? (text[slot] as number) + named(slot) : 0;
    return relevance(part, near(slot), quality[slot] as number);
  }

  let order: number[];
  if (asked.by === "title") {
    const name = (i: number) => columns.names[slots[i] as number] as string;
    order = selectTop(total, end, (a, b) => {
      const x1 = name(a);
      const x2 = name(b);
      return x1 === x2 ? a < b : x1 < x2;
    });
  } else {
    const keys = columns.roomForKeys();
    const numbers = asked.by === "number" ? columns.number(asked.number) : null;
    const [px, py, pz] = query.near ? toMetres(query.near) : [0, 0, 0];
    for (let i = 0; i < total; i += 1) {
      const slot = slots[i] as number;
      if (asked.by === "number") keys[i] = ((numbers as Float64Array)[slot] as number) * (asked.descending ? 1 : -1);
      else if (asked.by === "distance") {
        const dx = (x[slot] as number) - px;
        const dy = (y[slot] as number) - py;
        const dz = (z[slot] as number) - pz;
        const d = dx * dx + dy * dy + dz * dz;
        keys[i] = Number.isNaN(d) ? Number.NEGATIVE_INFINITY : -d;
      } else keys[i] = score(slot);
    }
    order = selectTop(total, end, (a, b) => (keys[a] === keys[b] ? a < b : (keys[a] as number) > (keys[b] as number)));
  }
  return order.slice(first).map((i) => ({ slot: slots[i] as number, score: score(slots[i] as number) }));
}
