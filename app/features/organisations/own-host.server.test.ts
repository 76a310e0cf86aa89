import { describe, expect, it } from "vitest";
import { isEmailAt, ownHost } from "./own-host.server.ts";

/** A site of its own at a host of its own: a mail from there is proof. */
const OWN: Record<string, string> = {
  "https://www.tureen.org.uk": "tureen.org.uk",
  "http://tureen.org.uk/": "tureen.org.uk",
  "TUREEN.co.uk": "tureen.co.uk",
  "https://www2.tureen.co.uk": "tureen.co.uk",
  "tureen.coop": "tureen.coop",
  "https://tureen.cymru": "tureen.cymru",
  "https://corvale-housing.com": "corvale-housing.com",
  "https://www.birmingham.gov.uk": "birmingham.gov.uk",
  "https://sandwell.gov.uk/#main": "sandwell.gov.uk",
  "https://www.uhb.nhs.uk": "uhb.nhs.uk",
  "https://west-midlands.police.uk": "west-midlands.police.uk",
  "https://tureen.example": "tureen.example",
  "https://bbc.co.uk.": "bbc.co.uk",
};

/** Providers, consumer and shared domains, platforms, suffixes, pages and parts: a person decides. */
const SHARED = `
  virgin.net www.virgin.net virgin.net/users/tureen virginmedia.com ntlworld.com blueyonder.co.uk btinternet.com www.btinternet.com/~tureen btopenworld.com
  btconnect.com bt.com talk21.com sky.com talktalk.net talktalkbusiness.net tiscali.co.uk lineone.net onetel.com plus.com plus.net
  tureen.plus.com force9.co.uk freeola.com madasafish.com o2.co.uk ee.co.uk orange.net orange.co.uk wanadoo.co.uk freeserve.co.uk
  tureen.freeserve.co.uk fsnet.co.uk fslife.co.uk tesco.net demon.co.uk tureen.demon.co.uk pipex.com dsl.pipex.com uwclub.net supanet.com zen.co.uk f2s.com
  clara.co.uk eclipse.co.uk waitrose.com phonecoop.coop toucansurf.com ukonline.co.uk karoo.co.uk which.net
  gmail.com googlemail.com google.com outlook.com hotmail.com hotmail.co.uk live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com rocketmail.com
  aol.com aol.co.uk icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com fastmail.com fastmail.fm hey.com zoho.com gmx.com gmx.co.uk
  mail.com duck.com posteo.net yandex.com hushmail.com mailinator.com doctors.org.uk nhs.net cjsm.net tureen.onmicrosoft.com tureen.sharepoint.com
  facebook.com/tureen facebook.com instagram.com/tureen x.com linkedin.com/company/tureen youtube.com tiktok.com linktr.ee/tureen linktr.ee
  tureen.carrd.co tureen.wordpress.com wordpress.com tureen.blogspot.com blogspot.com tureen.blogspot.co.uk tureen.wixsite.com/home wix.com tureen.weebly.com
  tureen.squarespace.com tureen.webflow.io tureen.godaddysites.com tureen.jimdofree.com tureen.mystrikingly.com tureen.yolasite.com
  tureen.webador.co.uk tureen.webnode.co.uk tureen.github.io tureen.netlify.app tureen.vercel.app tureen.pages.dev tureen.herokuapp.com
  tureen.azurewebsites.net tureen.s3.amazonaws.com tureen.web.app tureen.firebaseapp.com tureen.notion.site tureen.business.site
  sites.google.com/view/tureen sites.google.com eventbrite.co.uk/o/tureen meetup.com tureen.myshopify.com tureen.bigcartel.com tureen.square.site etsy.com/shop/tureen
  justgiving.com/tureen localgiving.org/charity/tureen gofundme.com crowdfunder.co.uk spacehive.com easyfundraising.org.uk ko-fi.com/tureen
  pitchero.com/clubs/tureen tureen.hitssports.co.uk/page tureen.btck.co.uk tureen.e-voice.org.uk tureen.onesuffolk.net tureen.hugofox.com hugofox.com/community/tureen
  tureen.churchsuite.com achurchnearyou.com/church/1 tureen.u3asites.org.uk methodist.org.uk
  gov.uk tureen.gov.uk/council service.gov.uk tureen.service.gov.uk tureen.campaign.gov.uk libraries.birmingham.gov.uk birmingham.gov.uk/libraries
  register-of-charities.charitycommission.gov.uk/charity/1 nhs.uk www.nhs.uk/services police.uk parliament.uk mod.gov.uk
  bham.ac.uk www.aston.ac.uk cs.bham.ac.uk business.aston.ac.uk ac.uk st-marys.dudley.sch.uk sch.uk
  co.uk org.uk coop uk.com tureen.uk.com localhost tureen 10.0.0.1 https://[::1] tureen.notatld ftp://tureen.org.uk tureen.org.uk:8443
  tureen.org.uk/contact tureen.org.uk/?id=1 shop.tureen.org.uk tipton.federation.org.uk
`
  .trim()
  .split(/\s+/);

describe("the host at which a mail is proof", () => {
  it.each(Object.entries(OWN))("of %s is %s", (website, host) => expect(ownHost(website)).toEqual({ ok: true, host }));

  it("is none for providers, shared hosts, platforms, suffixes, pages and parts of sites", () => {
    expect(SHARED.length).toBeGreaterThan(180);
    expect(SHARED.filter((website) => ownHost(website).ok)).toEqual([]);
  });

  it("is none without a web address; each reason is a sentence", () => {
    for (const website of [null, "", "tureen.wordpress.com", "tureen.org.uk/contact", "shop.tureen.org.uk", "bham.ac.uk"])
      expect(ownHost(website), String(website)).toMatchObject({ ok: false, reason: expect.stringMatching(/web address.*\.$/) });
  });

  it("takes addresses at exactly that host, and none that only look like it", () => {
    expect(isEmailAt("jo@tureen.org.uk", "tureen.org.uk")).toBe(true);
    expect(isEmailAt(" Jo@Tureen.org.UK ", "tureen.org.uk")).toBe(true);
    for (const email of [
      "jo@mail.tureen.org.uk",
      "jo@nottureen.org.uk",
      "jo@tureen.org.uk.evil.com",
      "tureen.org.uk@evil.com",
      "jo@tureen.org.uk@evil.com",
      "@tureen.org.uk",
      "tureen.org.uk",
    ])
      expect(isEmailAt(email, "tureen.org.uk"), email).toBe(false);
  });
});
