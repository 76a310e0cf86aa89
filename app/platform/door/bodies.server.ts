import { type Refusal, refusal } from "./plain-answer.server.ts";
import { type BodyRule, bodyBytes, FORM_BYTES } from "./policy.ts";

const MB = 1024 * 1024;
/** Bytes of bodies that have come and are not answered yet, of all requests together: of forms, and of forms with files. */
const UNDER_WAY = { form: 16 * MB, files: 96 * MB };
/** The share of them that one asker may hold. */
const ONE_ASKER = { form: 4 * MB, files: 72 * MB };
/** A body ends when it has not come whole in this time: a form, and in addition a file at this many bytes a second. */
const FORM_MS = 20_000;
const SLOWEST_BYTES_PER_SECOND = 64 * 1024;

const BUSY = refusal(503, "The site is busy with other forms. Nothing was saved: send this again in a few seconds.", {
  "Retry-After": "5",
});
const TOO_LARGE = refusal(413, "That is more than this page takes at once. Nothing was saved.");
const TOO_SLOW = refusal(408, "The form took too long to arrive. Nothing was saved: send it again.");

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

/**
 * Counts the bytes of all bodies under way, so that many at once cannot fill the memory. What counts is what has come,
 * not what was declared: a sender who waits holds nothing.
 */
export function createBodies(limits = { all: UNDER_WAY, asker: ONE_ASKER, formMs: FORM_MS }): Bodies {
  const all = { form: 0, files: 0 };
  const askers = { form: new Map<string, number>(), files: new Map<string, number>() };

  function isFull(kind: "form" | "files", asker: string, more: number): boolean {
    return all[kind] + more > limits.all[kind] || (askers[kind].get(asker) ?? 0) + more > limits.asker[kind];
  }

  function hold(kind: "form" | "files", asker: string, bytes: number): void {
    all[kind] += bytes;
    const held = (askers[kind].get(asker) ?? 0) + bytes;
    if (held > 0) askers[kind].set(asker, held);
    else askers[kind].delete(asker);
  }

  return {
    refuse(rule, asker, declared) {
      if (declared > Math.max(FORM_BYTES, bodyBytes(rule))) return TOO_LARGE;
      return isFull(kindOf(rule), asker, declared) ? BUSY : null;
    },
    take(rule, asker, stream, declared) {
      const kind = kindOf(rule);
      const most = bodyBytes(rule);
      let held = 0;
      let refused: Refusal | null = null;
      let cut: (() => void) | undefined;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        start(controller) {
          cut = () => {
            refused = TOO_SLOW;
            controller.error(new Error(TOO_SLOW.text));
          };
        },
        transform(chunk, controller) {
          refused = held + chunk.byteLength > most ? TOO_LARGE : isFull(kind, asker, chunk.byteLength) ? BUSY : null;
          if (refused !== null) return controller.error(new Error(refused.text));
          held += chunk.byteLength;
          hold(kind, asker, chunk.byteLength);
          controller.enqueue(chunk);
        },
        flush: stopClock,
      });
      const clock = setTimeout(() => cut?.(), limits.formMs + (kind === "files" ? (declared / SLOWEST_BYTES_PER_SECOND) * 1000 : 0));
      clock.unref();
      function stopClock(): void {
        clearTimeout(clock);
      }
      // Whoever reads the counted stream is told of what breaks this one.
      void stream.pipeTo(counted.writable).catch(() => undefined);
      return {
        stream: counted.readable,
        refused: () => refused,
        done() {
          stopClock();
          hold(kind, asker, -held);
          held = 0;
        },
      };
    },
    held: () => all.form + all.files,
  };
}

function kindOf(rule: BodyRule): "form" | "files" {
  return typeof rule === "object" ? "files" : "form";
}
