import zlib from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Asking } from "../services.ts";

/** A page as it was made, for everybody who is given it. */
export interface KeptAnswer {
  /** Stands for the state that it was made in. */
  readonly tag: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** By Brotli. */
  readonly body: Buffer<ArrayBuffer>;
  /** What is to be done for each that it is handed to. */
  readonly each: readonly ((asking: Asking) => void)[];
}

export type Encoding = "br" | "gzip" | "identity";

/** What an entry takes beside its texts, in bytes: about. */
const BESIDE = 1000;
/** Brotli's, from 0 to 11: for a page that may never be asked for again, half the work of 4 for a fourteenth more bytes. */
const QUALITY = 2;
/** Of what it looks back on, in powers of two of bytes: more than a page has costs only room. */
const WINDOW = 18;

export interface Answers {
  /** What is kept of an address, if it was made in the state of this tag. */
  get(address: string, tag: string): KeptAnswer | undefined;
  /** The same, or what `make` makes; whoever asks meanwhile gets that too. Null, of which nothing is kept, for what is one reader's. */
  share(address: string, tag: string, make: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null>;
  /** What all that is kept takes. */
  bytes(): number;
}

/** Keeps one answer an address, of at most so many bytes in all: those last used. */
export function createAnswers(maxBytes: number): Answers {
  const kept = new LRUCache<string, KeptAnswer>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  const making = new Map<string, Promise<KeptAnswer | null>>();

  function get(address: string, tag: string): KeptAnswer | undefined {
    const found = kept.get(address);
    return found?.tag === tag ? found : undefined;
  }

  async function begin(key: string, address: string, make: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null> {
    try {
      const made = await make();
      if (made !== null) kept.set(address, made);
      return made;
    } finally {
      making.delete(key);
    }
  }

  return {
    get,
    async share(address, tag, make) {
      const key = `${tag} ${address}`;
      const found = get(address, tag) ?? making.get(key);
      if (found !== undefined) return found;
      const begun = begin(key, address, make);
      making.set(key, begun);
      return begun;
    },
    bytes: () => kept.calculatedSize,
  };
}

function sizeOf({ headers, body }: KeptAnswer, address: string): number {
  return headers.reduce((sum, [name, value]) => sum + name.length + value.length, body.length + 2 * address.length + BESIDE);
}

/** A page as it is kept. A fifth of a millisecond, here: another thread would take twice that for taking it over and back. */
export function packed(html: string): Buffer<ArrayBuffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = { [BROTLI_PARAM_QUALITY]: QUALITY, [BROTLI_PARAM_LGWIN]: WINDOW, [BROTLI_PARAM_SIZE_HINT]: html.length };
  return zlib.brotliCompressSync(html, { params });
}

/** A kept page as somebody can read it. */
export function bodyAs({ body }: KeptAnswer, encoding: Encoding): Buffer<ArrayBuffer> {
  if (encoding === "br") return body;
  const html = zlib.brotliDecompressSync(body);
  return encoding === "gzip" ? zlib.gzipSync(html) : html;
}
