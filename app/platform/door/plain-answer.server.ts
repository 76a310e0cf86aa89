/** What every answer carries, whoever gives it. */
export const STRICT_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

/** For browsers that have reached the site by https once. */
export const TRANSPORT_POLICY = "max-age=31536000; includeSubDomains";

/** What an answer from outside the pages carries. */
export const PLAIN_HEADERS = {
  ...STRICT_HEADERS,
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
  "Content-Type": "text/plain; charset=utf-8",
} as const;

/** A refusal in a sentence, given outside the pages. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusal(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  return { status, text, headers };
}

/** An answer in plain text from outside the pages, as strict as theirs. */
export function plainAnswer({ status, text, headers = {} }: Refusal): Response {
  return new Response(`${text}\n`, { status, headers: { ...PLAIN_HEADERS, ...headers } });
}

/** The same as bytes of HTTP/1.1, for a connection whose request could not be read; it ends the connection. */
export function rawAnswer({ status, text, headers = {} }: Refusal, reason: string): string {
  const body = `${text}\n`;
  const all = { ...PLAIN_HEADERS, ...headers, "Content-Length": String(Buffer.byteLength(body)), Connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}
