/** Longest record, in characters; anything longer is taken for a quotation mark that never closes. */
export const RECORD_CAP = 400_000;

export type CsvRecord = { line: number; text: string } | { line: number; bad: string };

/**
 * Joins lines into records, so that one broken record costs that record alone. A quotation mark that never closes, or
 * closes in the middle of a value, spoils the line it opened on; reading goes on with the very next line.
 * `delimiter` is one character; the first line given has the number `firstLine`.
 */
export class RecordJoiner {
  private held: string[] = [];
  private heldLength = 0;
  private line: number;
  private readonly delimiter: string;

  constructor(delimiter: string, firstLine: number) {
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  /** Takes one line; gives the records that are now complete. */
  push(text: string, long: boolean): CsvRecord[] {
    const out: CsvRecord[] = [];
    if (long) {
      this.giveUpAll(out);
      out.push({ line: this.line, bad: "the row is longer than 400,000 characters" });
      this.line += 1;
      return out;
    }
    this.take(text, out);
    return out;
  }

  /** At the end of the file: whatever is still open is broken. */
  end(): CsvRecord[] {
    const out: CsvRecord[] = [];
    this.giveUpAll(out);
    return out;
  }

  private take(first: string, out: CsvRecord[]): void {
    const waiting = [first];
    while (waiting.length > 0) {
      const text = waiting.shift() ?? "";
      const state = this.held.length === 0 && !text.includes('"') ? "closed" : scanQuotes(text, this.held.length > 0, this.delimiter);
      if (state === "closed") {
        const start = this.line;
        this.line += this.held.length + 1;
        out.push({ line: start, text: this.held.length === 0 ? text : `${this.held.join("\n")}\n${text}` });
        this.held = [];
        this.heldLength = 0;
      } else if (state === "open" && this.heldLength + text.length <= RECORD_CAP) {
        this.held.push(text);
        this.heldLength += text.length + 1;
      } else {
        waiting.unshift(...this.breakFirst(text, out));
      }
    }
  }

  /** Reports the first held line (or `text`, when none is held) as broken; gives the lines to read again. */
  private breakFirst(text: string, out: CsvRecord[]): string[] {
    const again = [...this.held, text].slice(1);
    out.push({
      line: this.line,
      bad: this.held.length > 0 ? "a quotation mark opens here and never closes" : "a quotation mark stands in the middle of a value",
    });
    this.line += 1;
    this.held = [];
    this.heldLength = 0;
    return again;
  }

  private giveUpAll(out: CsvRecord[]): void {
    while (this.held.length > 0) {
      const last = this.held.pop() ?? "";
      for (const text of this.breakFirst(last, out)) this.take(text, out);
    }
  }
}

/** Whether a line leaves a quoted value open, closes everything, or breaks the rules of quoting. */
function scanQuotes(line: string, startsOpen: boolean, delimiter: string): "closed" | "open" | "bad" {
  let at = 0;
  let open = startsOpen;
  while (true) {
    if (open) {
      const quote = line.indexOf('"', at);
      if (quote === -1) return "open";
      const next = line[quote + 1];
      if (next === '"') {
        at = quote + 2;
      } else if (next === undefined) {
        return "closed";
      } else if (next === delimiter) {
        open = false;
        at = quote + 2;
      } else {
        return "bad";
      }
    } else if (line[at] === '"') {
      open = true;
      at += 1;
    } else {
      const next = line.indexOf(delimiter, at);
      if (next === -1) return "closed";
      at = next + 1;
    }
  }
}
