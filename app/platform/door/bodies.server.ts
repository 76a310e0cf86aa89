import { type Refusal, refusal } from "./plain-answer.server.ts";
import { type BodyRule, bodyBytes, FORM_BYTES } from "./policy.ts";

const MB = 1024 * 1024;

export interface BodyLimits {
  /** Bytes of bodies that have come and are not answered yet, of all requests together: of forms, and of forms with files. */
  all: Record<Kind, number>;
  /** The share of them that one asker may hold. */
  asker: Record<Kind, number>;
  /** A form ends when it has not come whole in this time; one with files has in addition its bytes at `slowestFile` a second. */
  formMs: number;
  slowestFile: number;
  /** A body that brings fewer bytes than this in a window of so many milliseconds, and is not whole, ends. */
  window: { ms: number; bytes: number };
}

const LIMITS: BodyLimits = {
  all: { form: 64 * MB, files: 128 * MB },
  asker: { form: MB, files: 64 * MB },
  formMs: 20_000,
  slowestFile: 64 * 1024,
  window: { ms: 8000, bytes: 8 * 1024 },
};

const BUSY = refusal(503, "The site is busy with other forms. Nothing was saved: send this again in a few seconds.", {
  "Retry-After": "5",
});
const TOO_LARGE = refusal(413, "That is more than this page takes at once. Nothing was saved.");
const TOO_SLOW = refusal(408, "The form took too long to arrive. Nothing was saved: send it again.");

type Kind = "form" | "files";

export interface Body {
  /** To be read in place of what came. */
  readonly stream: ReadableStream<Uint8Array>;
  /** Why it was cut off, once it was: the answer, whatever the page made of it. */
  refused(): Refusal | null;
  /** Gives back what it held. Must be called once the request is answered. */
  done(): void;
}

export interface Bodies {
  /** Why a body of this declared length is not let in, or null. */
  refuse(rule: BodyRule, asker: string, declared: number): Refusal | null;
  /** Lets a body in, counting as it comes. */
  take(rule: BodyRule, asker: string, stream: ReadableStream<Uint8Array>, declared: number): Body;
  /** Bytes under way. */
  held(): number;
}

/** A body that still comes. */
interface Arriving {
  held: number;
  cut(why: Refusal): void;
}

interface Asker {
  held: number;
  /** The one that has taken longest first. */
  arriving: Set<Arriving>;
}

/**
 * Counts the bytes of all bodies under way, so that many at once cannot fill the memory. What counts is what has come,
 * not what was declared: a sender who waits holds nothing. When everything is full, the oldest body that still comes of
 * the asker who holds most ends, so that whoever holds bodies open keeps nobody else out.
 */
export function createBodies(limits: BodyLimits = LIMITS): Bodies {
  const all = { form: 0, files: 0 };
  const askers = { form: new Map<string, Asker>(), files: new Map<string, Asker>() };

  function shareOf(kind: Kind, asker: string): Asker {
    const found = askers[kind].get(asker);
    if (found !== undefined) return found;
    const made: Asker = { held: 0, arriving: new Set() };
    askers[kind].set(asker, made);
    return made;
  }

  /** The oldest arriving body of whoever holds most, when that is more than `own`. */
  function oldestOfHeaviest(kind: Kind, own: number): Arriving | null {
    let most = own;
    let found: Arriving | null = null;
    for (const { held, arriving } of askers[kind].values()) {
      if (held <= most) continue;
      const [oldest] = [...arriving].filter((one) => one.held > 0);
      if (oldest === undefined) continue;
      most = held;
      found = oldest;
    }
    return found;
  }

  /** Whether so many bytes more may be held; others' bodies end for it when `byForce`. */
  function hasRoom(kind: Kind, asker: string, more: number, byForce: boolean): boolean {
    const own = (askers[kind].get(asker)?.held ?? 0) + more;
    if (own > limits.asker[kind]) return false;
    while (all[kind] + more > limits.all[kind]) {
      const oldest = oldestOfHeaviest(kind, own);
      if (oldest === null) return false;
      if (!byForce) return true;
      oldest.cut(BUSY);
    }
    return true;
  }

  return {
    refuse(rule, asker, declared) {
      if (declared > Math.max(FORM_BYTES, bodyBytes(rule))) return TOO_LARGE;
      return hasRoom(kindOf(rule), asker, declared, false) ? null : BUSY;
    },
    take(rule, asker, stream, declared) {
      const kind = kindOf(rule);
      const most = bodyBytes(rule);
      const share = shareOf(kind, asker);
      let refused: Refusal | null = null;
      let inWindow = 0;
      let fail: (error: Error) => void = () => undefined;
      const own: Arriving = {
        held: 0,
        cut(why) {
          refused = why;
          release();
          fail(new Error(why.text));
        },
      };
      share.arriving.add(own);

      function hold(bytes: number): void {
        own.held += bytes;
        share.held += bytes;
        all[kind] += bytes;
      }
      /** It comes no more. */
      function stop(): void {
        clearTimeout(end);
        clearInterval(watch);
        share.arriving.delete(own);
      }
      function release(): void {
        stop();
        hold(-own.held);
        if (share.held === 0 && share.arriving.size === 0) askers[kind].delete(asker);
      }

      const end = setTimeout(() => own.cut(TOO_SLOW), limits.formMs + (kind === "files" ? (declared / limits.slowestFile) * 1000 : 0));
      const watch = setInterval(() => {
        if (inWindow < limits.window.bytes) own.cut(TOO_SLOW);
        inWindow = 0;
      }, limits.window.ms);
      end.unref();
      watch.unref();
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        start(controller) {
          fail = (error) => controller.error(error);
        },
        transform(chunk, controller) {
          const bytes = chunk.byteLength;
          refused ??= own.held + bytes > most ? TOO_LARGE : hasRoom(kind, asker, bytes, true) ? null : BUSY;
          if (refused !== null) return own.cut(refused);
          inWindow += bytes;
          hold(bytes);
          controller.enqueue(chunk);
        },
        flush: stop,
      });
      // Whoever reads the counted stream is told of what breaks this one.
      void stream.pipeTo(counted.writable).catch(() => undefined);
      return { stream: counted.readable, refused: () => refused, done: release };
    },
    held: () => all.form + all.files,
  };
}

function kindOf(rule: BodyRule): Kind {
  return typeof rule === "object" ? "files" : "form";
}
