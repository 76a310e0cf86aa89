import { parse } from "tldts";

/** A web address as it is kept, with its scheme, or null when it is none: `www.tureen.example` → `https://www.tureen.example`. */
export function tidyWebsite(text: string): string | null {
  const tidy = text.trim();
  if (tidy === "" || /\s/.test(tidy)) return null;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(tidy) && !/^[^/]+\.[^/]+:\d/.test(tidy) ? tidy : `https://${tidy}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || !url.hostname.includes(".")) return null;
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith("[")) return null;
  return url.pathname === "/" && url.search === "" ? url.origin : url.href;
}

/** Where anybody can have an address or a page: a mail from there proves nothing about an organisation. */
const SHARED = new Set(
  (
    "gmail.com googlemail.com google.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com " +
    "aol.com icloud.com me.com mac.com btinternet.com btconnect.com btopenworld.com talktalk.net sky.com virginmedia.com ntlworld.com blueyonder.co.uk " +
    "tiscali.co.uk plus.com plus.net orange.net protonmail.com proton.me pm.me gmx.com gmx.co.uk mail.com zoho.com fastmail.com tutanota.com hey.com " +
    "wordpress.com blogspot.com blogger.com wix.com wixsite.com weebly.com squarespace.com webflow.io godaddysites.com jimdo.com strikingly.com " +
    "github.io netlify.app vercel.app pages.dev herokuapp.com azurewebsites.net cloudfront.net amazonaws.com firebaseapp.com web.app " +
    "facebook.com fb.com instagram.com twitter.com x.com linkedin.com youtube.com tiktok.com linktr.ee eventbrite.co.uk eventbrite.com meetup.com " +
    "etsy.com ebay.co.uk shopify.com myshopify.com bigcartel.com justgiving.com localgiving.org localgiving.com gofundme.com crowdfunder.co.uk " +
    "pitchero.com leaguerepublic.com btck.co.uk e-voice.org.uk onesuffolk.net hugofox.com mystrikingly.com yolasite.com webs.com tripod.com " +
    "gov.uk service.gov.uk nhs.uk nhs.net parliament.uk police.uk sch.uk ac.uk co.uk org.uk uk.com coop tinyurl.com bit.ly goo.gl sites.google.com"
  ).split(" "),
);

export type ClaimDomain = { ok: true; domain: string } | { ok: false; reason: string };

/**
 * The registrable domain of an organisation's web address, at which a mail proves that somebody belongs to it; or why
 * there is none. Domains under which anybody can register are refused (public suffix list, and the list above).
 */
export function claimDomain(website: string | null): ClaimDomain {
  if (website === null || tidyWebsite(website) === null) return { ok: false, reason: "No web address is listed for this organisation." };
  const open = parse(website);
  const strict = parse(website, { allowPrivateDomains: true });
  // `.example` is reserved (RFC 2606): only the demo region's addresses end so, and nobody can register one.
  const reserved = open.publicSuffix === "example";
  if (open.domain === null || open.isIp || !(open.isIcann === true || reserved))
    return { ok: false, reason: "The web address that is listed has no domain of its own." };
  if (strict.isPrivate || SHARED.has(open.domain)) {
    return { ok: false, reason: `The web address that is listed is at ${open.domain}, where anybody can have a page.` };
  }
  return { ok: true, domain: open.domain };
}

/** Whether an e-mail address is at a domain, or at a part of it (`jo@mail.tureen.org.uk` at `tureen.org.uk`). */
export function isEmailAt(email: string, domain: string): boolean {
  const host = email
    .slice(email.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase();
  return (host === domain || host.endsWith(`.${domain}`)) && parse(host).domain === domain;
}
