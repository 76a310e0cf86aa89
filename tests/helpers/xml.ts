export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text and that of CDATA sections, entities resolved. */
  text: string;
}

const NAME = "[A-Za-z_][\\w:.-]*";
const TOKEN = new RegExp(
  [
    "<!\\[CDATA\\[(?<cdata>[\\s\\S]*?)\\]\\]>",
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}="[^"<]*")*)\\s*(?<empty>/?)>`,
    `</(?<close>${NAME})\\s*>`,
    "(?<text>[^<]+)",
  ].join("|"),
  "y",
);
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolve(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> stands in text");
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known === undefined || !whole.endsWith(";")) throw new Error(`${whole} is no entity`);
    return known;
  });
}

/** Reads an XML document strictly, as far as our feeds go: throws at anything that is not well-formed or not XML 1.0. */
export function parseXml(source: string): XmlElement {
  const bad = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(source);
  if (bad) throw new Error(`Character ${bad[0].codePointAt(0)} is not XML`);
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/i.exec(source);
  if (declaration === null) throw new Error("No XML declaration");
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  TOKEN.lastIndex = declaration[0].length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    const current = stack.at(-1);
    if (groups === undefined || current === undefined) throw new Error(`Not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    if (groups["open"] !== undefined) {
      const element: XmlElement = { name: groups["open"], attributes: {}, children: [], text: "" };
      for (const [, name = "", value = ""] of (groups["attributes"] ?? "").matchAll(new RegExp(`(${NAME})="([^"]*)"`, "g"))) {
        if (Object.hasOwn(element.attributes, name)) throw new Error(`${name} is given twice`);
        element.attributes[name] = resolve(value);
      }
      current.children.push(element);
      if (groups["empty"] === "") stack.push(element);
    } else if (groups["close"] !== undefined) {
      if (current.name !== groups["close"] || stack.length === 1) throw new Error(`</${groups["close"]}> closes nothing`);
      stack.pop();
    } else current.text += groups["cdata"] ?? resolve(groups["text"] ?? "");
  }
  const [only, second] = root.children;
  if (stack.length !== 1 || only === undefined || second !== undefined || root.text.trim() !== "") throw new Error("Not one whole element");
  return only;
}
