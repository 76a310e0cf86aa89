/*
 * A link with a secret is in the mail that the person gets and in nothing that is kept. The mail is written with a slot
 * where the secret goes; whoever sends it fills the slot, in memory.
 */

/** Stands in a kept mail where the secret of a link goes. */
export const SECRET_SLOT = "~~only-in-the-mail~~";
const STOP = "/unsubscribe?token=";

/** Pages whose address ends in a secret. */
const SECRET_PATHS = ["/confirm-email/", "/reset-password/", "/confirm-claim/", "/invitations/", "/quotes/"] as const;

type Site = { origin: string };

/** Whether the address of a page of this site has a secret in it: it is not to be kept. */
export function holdsSecret(path: string): boolean {
  const { pathname } = new URL(path, "http://site.example");
  return [...SECRET_PATHS, "/unsubscribe"].some((secret) => pathname.startsWith(secret));
}

/** The address of a page with a secret, as a mail is written with it. */
export function secretLink(site: Site, path: (typeof SECRET_PATHS)[number]): string {
  return `${site.origin}${path}${SECRET_SLOT}`;
}

/** The address that stops such mail, as a mail is written with it. */
export function stopLink(site: Site): string {
  return `${site.origin}${STOP}${SECRET_SLOT}`;
}

/** A text or HTML with its slots filled; null leaves a slot as it is. */
export function fillSlots(body: string, secrets: { link: string | null; stop: string | null }): string {
  const stoppable = secrets.stop === null ? body : body.replaceAll(STOP + SECRET_SLOT, STOP + secrets.stop);
  return secrets.link === null ? stoppable : stoppable.replaceAll(SECRET_SLOT, secrets.link);
}

const LEFT_OUT = "[the link: only in the mail itself]";

/** A kept text or HTML for somebody else to read: it says where a link stood. */
export function showSlots(body: string): string {
  return body.replace(/ href="[^"]*~~only-in-the-mail~~"/g, "").replace(/https?:\/\/[^\s"<>]*~~only-in-the-mail~~/g, LEFT_OUT);
}
