import { gzipSync } from "node:zlib";

export interface PageWeight {
  readonly page: string;
  /** Bytes, gzip. */
  readonly js: number;
  readonly css: number;
  readonly html: number;
  readonly files: number;
}

/**
 * What a page makes a browser load: the scripts and style sheets its HTML names (script, modulepreload, stylesheet, the
 * inline module's imports) and all that these import statically, each once, gzip as the server compresses. Of a page
 * without a framework also all that they may load later.
 */
export async function weighPage(origin: string, path: string, name: string): Promise<PageWeight> {
  const html = await text(new URL(path, origin));
  const seen = new Map<string, number>();
  const sheets = attributes(html, /<link[^>]*rel="stylesheet"[^>]*>/g, "href");
  const scripts = [
    ...attributes(html, /<link[^>]*rel="modulepreload"[^>]*>/g, "href"),
    ...attributes(html, /<script[^>]*src="[^"]*"[^>]*>/g, "src"),
    ...importsIn(html),
  ];
  const imports = html.includes('rel="modulepreload"') ? importsIn : everImportedIn;
  let css = 0;
  for (const sheet of new Set(sheets)) css += gzipSync(await text(new URL(sheet, origin))).length;
  for (const script of scripts) await follow(new URL(script, origin), seen, imports);
  return { page: name, js: sum(seen.values()), css, html: gzipSync(html).length, files: seen.size + new Set(sheets).size };
}

async function follow(url: URL, seen: Map<string, number>, imports: typeof importsIn): Promise<void> {
  if (seen.has(url.pathname)) return;
  const code = await text(url);
  seen.set(url.pathname, gzipSync(code).length);
  for (const specifier of imports(code)) await follow(new URL(specifier, url), seen, imports);
}

/** The scripts that one imports as it loads, as it names them. */
export function importsIn(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import)\s*["']((?:\.{0,2}\/)[^"'\s]+\.js)["']/g)].map((match) => match[1] ?? "");
}

/** Those, and the scripts that it may load later. */
export function everImportedIn(code: string): string[] {
  return [...importsIn(code), ...[...code.matchAll(/\bimport\(\s*["'`](\.{0,2}\/[^"'`\s]+\.js)["'`]/g)].map((match) => match[1] ?? "")];
}

function attributes(html: string, tag: RegExp, attribute: string): string[] {
  const value = new RegExp(`${attribute}="([^"]*)"`);
  return [...html.matchAll(tag)].flatMap((match) => value.exec(match[0])?.[1] ?? []);
}

async function text(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  return response.text();
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
