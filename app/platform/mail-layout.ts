import { escape as html } from "html-escaper";
import { safeName, safeText } from "./plain-name.ts";

export type MailListItem = string | { text: string; url?: string; detail?: string };
export type MailBlock =
  | { text: string }
  /** What somebody wrote, in their own words: at most 600 characters, in which no mail program finds an address to link. */
  | { quote: string }
  | { heading: string }
  /** Begins a part of the mail. */
  | { subheading: string }
  | { list: readonly MailListItem[] }
  /** A button. At most one a mail reads best. */
  | { action: { label: string; url: string } }
  /** Further ways on, on one line. */
  | { links: readonly { label: string; url: string }[] }
  /** Second-rank text, such as how long a link holds. */
  | { note: string };

/** What a mail says, before it is made into text and HTML. */
export interface MailContent {
  subject: string;
  blocks: readonly MailBlock[];
  /** Why this person gets this mail: one sentence, shown at its foot. */
  why: string;
}

export interface MailSite {
  siteName: string;
  siteRegion: string;
  origin: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const LONGEST_QUOTE = 600;

/** A quote as it goes out. All of it stands on the page that the mail leads to. */
function quoted(text: string): string {
  const signs = [...text];
  return safeText(signs.length > LONGEST_QUOTE ? `${signs.slice(0, LONGEST_QUOTE).join("").trimEnd()} …` : text);
}

/**
 * A mail whose parts hold no addresses of others: quotes, and headings and lists, which name what people have made. Only
 * the site's own name may be one. Sentences (`text`, `note`) are ours.
 */
function withoutOthersAddresses(mail: MailContent, site: MailSite): MailContent {
  const safe = (text: string): string => text.split(site.siteName).map(safeKeepingSpace).join(site.siteName);
  const item = (one: MailListItem): MailListItem =>
    typeof one === "string"
      ? safe(one)
      : { ...one, text: safe(one.text), ...(one.detail === undefined ? {} : { detail: safe(one.detail) }) };
  const blocks = mail.blocks.map((block): MailBlock => {
    if ("quote" in block) return { quote: quoted(block.quote) };
    if ("heading" in block) return { heading: safe(block.heading) };
    if ("subheading" in block) return { subheading: safe(block.subheading) };
    return "list" in block ? { list: block.list.map(item) } : block;
  });
  return { ...mail, blocks };
}

/**
 * Renders a mail as plain text and as HTML that carries its own styles, reads on a phone, and in the dark.
 * Everything is escaped; an address that is not http(s) throws.
 */
export function renderMail(mail: MailContent, site: MailSite, unsubscribeUrl?: string): RenderedMail {
  const subject = subjectLine(mail.subject, site.siteName);
  const safe = withoutOthersAddresses(mail, site);
  return { subject, text: renderText(safe, site, unsubscribeUrl), html: renderHtml(subject, safe, site, unsubscribeUrl) };
}

/**
 * A subject is one line, in which nothing but the site's own name reads as an address: it holds names and titles that
 * others chose, some of them before these were looked at.
 */
function subjectLine(text: string, siteName: string): string {
  return text.slice(0, 400).split(siteName).map(safeKeepingSpace).join(siteName).replace(/\s+/g, " ").trim().slice(0, 200);
}

function safeKeepingSpace(text: string): string {
  return `${/^\s/.test(text) ? " " : ""}${safeName(text)}${/\s$/.test(text) ? " " : ""}`;
}

function webAddress(url: string): string {
  if (!/^https?:\/\/[^\s"<>]+$/.test(url)) throw new TypeError(`A mail can only link to a web address, not to ${url}`);
  return url;
}

function renderText(mail: MailContent, site: MailSite, unsubscribeUrl: string | undefined): string {
  const parts = mail.blocks.map((block) => {
    if ("text" in block) return block.text;
    if ("note" in block) return block.note;
    if ("quote" in block) return block.quote.replace(/^/gm, "> ").replace(/ +$/gm, "");
    if ("heading" in block) return underlined(block.heading, "-");
    if ("subheading" in block) return underlined(block.subheading, ".");
    if ("links" in block) return block.links.map(({ label, url }) => `${label}: ${webAddress(url)}`).join("\n");
    if ("action" in block) return `${block.action.label}:\n${webAddress(block.action.url)}`;
    return block.list.map(textItem).join("\n");
  });
  const foot = [mail.why, `${site.siteName} ${site.siteRegion}\n${site.origin}`];
  if (unsubscribeUrl !== undefined) foot.push(`Stop these mails: ${webAddress(unsubscribeUrl)}`);
  return `${parts.join("\n\n")}\n\n-- \n${foot.join("\n\n")}\n`;
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min(60, text.length))}`;
}

function textItem(item: MailListItem): string {
  if (typeof item === "string") return `* ${item}`;
  const lines = [`* ${item.text}`];
  if (item.detail !== undefined) lines.push(`  ${item.detail}`);
  if (item.url !== undefined) lines.push(`  ${webAddress(item.url)}`);
  return lines.join("\n");
}

const SANS = "'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const SERIF = "Besley,Rockwell,'Roboto Slab',Georgia,serif";

/** Programs that know the dark scheme take these; the others show the light colours written on each element. */
const DARK = `@media (prefers-color-scheme: dark) {
  .page { background: #111815 !important; }
  .sheet { background: #19221e !important; border-color: #84948b !important; }
  .ink, .ink a { color: #ecf2ed !important; }
  .soft, .soft a { color: #b3c1b9 !important; }
  .rule { border-color: #84948b !important; }
  .lit { background: #e6a3d4 !important; }
  .link { color: #e6a3d4 !important; }
  .btn { background: #e6a3d4 !important; color: #2b0a22 !important; }
}`;

function renderHtml(subject: string, mail: MailContent, site: MailSite, unsubscribeUrl: string | undefined): string {
  const stop =
    unsubscribeUrl === undefined
      ? ""
      : `<br><a class="soft" style="color:#47534c" href="${html(webAddress(unsubscribeUrl))}">Stop these mails</a>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${html(subject)}</title>
<style>${DARK}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f6f1">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f6f1"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:2px solid #18211d;border-radius:4px">
<tr><td style="padding:20px 24px 0">
<p class="ink" style="margin:0;font:700 21px/1.1 ${SERIF};color:#18211d">${html(site.siteName)}</p>
<p class="soft" style="margin:2px 0 12px;font:500 15px/1.3 ${SANS};color:#47534c">${html(site.siteRegion)}</p>
<div class="rule" style="border-bottom:1px solid #18211d"><div class="lit" style="width:5%;height:6px;background:#7a1c57;font-size:0;line-height:0">&nbsp;</div></div>
</td></tr>
<tr><td style="padding:20px 24px 8px">
${mail.blocks.map(htmlBlock).join("\n")}
</td></tr>
<tr><td style="padding:0 24px 20px">
<p class="soft rule" style="margin:8px 0 0;padding-top:12px;border-top:1px solid #c3cec5;font:400 15px/1.5 ${SANS};color:#47534c">${html(mail.why)}<br><a class="soft" style="color:#47534c" href="${html(webAddress(site.origin))}">${html(site.origin.replace(/^https?:\/\//, ""))}</a>${stop}</p>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function htmlBlock(block: MailBlock): string {
  if ("text" in block) return `<p class="ink" style="margin:0 0 16px;font:400 17px/1.5 ${SANS};color:#18211d">${lines(block.text)}</p>`;
  if ("quote" in block)
    return `<blockquote class="ink rule" style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #84948b;font:400 17px/1.5 ${SANS};color:#18211d">${lines(block.quote)}</blockquote>`;
  if ("note" in block) return `<p class="soft" style="margin:0 0 16px;font:400 15px/1.5 ${SANS};color:#47534c">${lines(block.note)}</p>`;
  if ("heading" in block)
    return `<h1 class="ink" style="margin:0 0 12px;font:700 24px/1.2 ${SERIF};color:#18211d">${html(block.heading)}</h1>`;
  if ("subheading" in block)
    return `<h2 class="ink" style="margin:0 0 8px;font:700 19px/1.25 ${SERIF};color:#18211d">${html(block.subheading)}</h2>`;
  if ("links" in block)
    return `<p class="soft" style="margin:0 0 24px;font:400 15px/1.5 ${SANS};color:#47534c">${htmlLinks(block.links)}</p>`;
  if ("action" in block) {
    const url = html(webAddress(block.action.url));
    return `<p style="margin:0 0 8px"><a class="btn" href="${url}" style="display:inline-block;padding:12px 20px;background:#7a1c57;color:#ffffff;border-radius:3px;font:650 17px/1.25 ${SANS};text-decoration:none">${html(block.action.label)}</a></p>
<p class="soft" style="margin:0 0 16px;font:400 15px/1.5 ${SANS};color:#47534c;word-break:break-all">Or copy this address: ${url}</p>`;
  }
  const items = block.list.map((item) => `<li style="margin:0 0 8px">${htmlItem(item)}</li>`).join("");
  return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 20px;font:400 17px/1.5 ${SANS};color:#18211d">${items}</ul>`;
}

function htmlLinks(links: readonly { label: string; url: string }[]): string {
  return links
    .map(({ label, url }) => `<a class="link" style="color:#7a1c57" href="${html(webAddress(url))}">${html(label)}</a>`)
    .join(" &middot; ");
}

function htmlItem(item: MailListItem): string {
  if (typeof item === "string") return lines(item);
  const text =
    item.url === undefined
      ? html(item.text)
      : `<a class="link" style="color:#7a1c57;font-weight:650" href="${html(webAddress(item.url))}">${html(item.text)}</a>`;
  return item.detail === undefined
    ? text
    : `${text}<br><span class="soft" style="color:#47534c;font-size:15px">${html(item.detail)}</span>`;
}

function lines(text: string): string {
  return html(text).replace(/\n/g, "<br>");
}
