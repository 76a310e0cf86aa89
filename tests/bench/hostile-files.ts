import { deflateRawSync } from "node:zlib";

const MB = 1024 * 1024;

interface Entry {
  name: string;
  content: Buffer;
  /** What the entry says of its size, where it lies. */
  size?: number;
}

/** A ZIP file, entry by entry; without a right checksum, which nobody asks for before it is unpacked. */
function zip(entries: Iterable<Entry>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let count = 0;
  for (const { name, content, size = content.length } of entries) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(name.length, 26);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    head.copy(listed, 6, 4, 30);
    listed.writeUInt32LE(at, 42);
    parts.push(head, Buffer.from(name), packed);
    directory.push(listed, Buffer.from(name));
    at += 30 + name.length + packed.length;
    count += 1;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function* entries(count: number): Generator<Entry> {
  for (let i = 0; i < count; i += 1) yield { name: `word/${i}`, content: Buffer.from("x") };
}

/** Uploads that unpack, count or look for long, by name and what is wrong with them. */
export function hostileFiles(): Record<string, Buffer> {
  const mimetype: Entry = { name: "mimetype", content: Buffer.alloc(MB, 97) };
  return {
    "bomb.docx: a thousandfold": zip([{ name: "[Content_Types].xml", content: Buffer.alloc(64 * MB, 32) }]),
    "bomb.odt: a large media type": zip([mimetype]),
    "many.xlsx: 100,000 entries": zip(entries(100_000)),
    "lies.docx: a size that is none": zip([{ name: "[Content_Types].xml", content: Buffer.from("x"), size: 0xffff_ffff }]),
    "headers.docx: nothing but headers": Buffer.alloc(10 * MB - 16, Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.alloc(26)])),
    "long.csv: one line": Buffer.alloc(10 * MB - 16, 97),
    "lines.csv: only lines": Buffer.alloc(10 * MB - 16, 10),
    "marks.csv: tags": Buffer.from("<?xml ".repeat(1_600_000)),
    "image.png: chunks": Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(9 * MB)]),
    "image.jpg: nothing": Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.alloc(9 * MB, 0xff)]),
    "paper.pdf: noise": Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(9 * MB, 60)]),
    "old.doc: a folder of itself": Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(9 * MB)]),
    "audio.png: tags": Buffer.concat([Buffer.from("494433040000007f7f7f7f", "hex"), Buffer.alloc(9 * MB)]),
  };
}
