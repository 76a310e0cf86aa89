import emailProviders from "email-providers";
import { parse } from "tldts";
import { SHARED_HOSTS } from "./shared-hosts.ts";
import { tidyWebsite } from "./website.ts";

export type OwnHost = { ok: true; host: string } | { ok: false; reason: string };

const PROVIDERS: ReadonlySet<string> = new Set(emailProviders);
/** Suffixes under which those who learn have addresses like those who teach: a mail from there says little. */
const LEARNERS = new Set(["ac.uk", "sch.uk"]);

/**
 * The host at which a mail shows that somebody belongs to the organisation with this web address: the exact host, less
 * `www.`, of a site that is its own. Or why there is none: a page at a provider, a platform or a shared host, a part of a
 * larger site, a place under which anybody can register (public suffix list, private suffixes too).
 */
export function ownHost(website: string | null): OwnHost {
  const tidy = website === null ? null : tidyWebsite(website);
  if (tidy === null) return none("No web address is listed for this organisation.");
  const url = new URL(tidy);
  const host = hostOf(url.hostname);
  const found = parse(host, { allowPrivateDomains: true });
  // `.example` is reserved (RFC 2606): only the demo region's addresses end so, and nobody can register one.
  const known = found.isIcann === true || found.isPrivate === true || found.publicSuffix === "example";
  if (found.isIp || found.domain === null || !known) return none("The web address that is listed has no domain of its own.");
  if (found.isPrivate === true || isShared(host)) {
    return none(`The web address that is listed is at ${found.domain}, where many people or bodies have a page or an address.`);
  }
  if (host !== found.domain)
    return none(`The web address that is listed is one part of ${found.domain}, which may belong to another body.`);
  if (LEARNERS.has(suffixOf(found.publicSuffix))) {
    return none(`The web address that is listed is at ${host}, where students or pupils have addresses too.`);
  }
  if (url.pathname !== "/" || url.search !== "" || url.port !== "")
    return none(`The web address that is listed is one page of ${host}, which may belong to another body.`);
  return { ok: true, host };
}

/** A host as it is compared: lower case, without `www.` or a last full stop. */
export function hostOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^www\d?\./, "");
}

/** `birmingham.sch.uk` is a suffix of its own: what counts is its end. */
function suffixOf(suffix: string | null): string {
  return (suffix ?? "").split(".").slice(-2).join(".");
}

/** The host itself or one above it is a provider's, a platform's or free for all. */
function isShared(host: string): boolean {
  const labels = host.split(".");
  return labels.some((_, at) => {
    const above = labels.slice(at).join(".");
    return (at === 0 || !SUFFIXES.has(above)) && (SHARED_HOSTS.has(above) || PROVIDERS.has(above));
  });
}
/** Shared as they stand, while what is registered below them is somebody's own. */
const SUFFIXES = new Set("gov.uk nhs.uk police.uk co.uk org.uk me.uk ltd.uk plc.uk net.uk coop ac.uk sch.uk".split(" "));

function none(reason: string): OwnHost {
  return { ok: false, reason };
}

/** Whether an e-mail address is at exactly this host. */
export function isEmailAt(email: string, host: string): boolean {
  const at = email.trim().toLowerCase().lastIndexOf("@");
  return (
    at > 0 &&
    email
      .trim()
      .toLowerCase()
      .slice(at + 1) === host
  );
}
