/**
 * Hosts at which many people or bodies have an address or a page, beside those of `email-providers` and of the public
 * suffix list: a mail from there says nothing about one organisation. A host below one of them counts with it.
 */
const MAIL = `
  virgin.net virginmedia.com virginmedia.co.uk ntlworld.com ntl.com blueyonder.co.uk blueyonder.com telewest.co.uk cableinet.co.uk
  btinternet.com btinternet.co.uk btopenworld.com btconnect.com bt.com btclick.com talk21.com
  sky.com talktalk.net talktalk.co.uk talktalkbusiness.net tiscali.co.uk lineone.net onetel.com onetel.net onetel.net.uk worldonline.co.uk
  tinyworld.co.uk tinyonline.co.uk screaming.net homechoice.co.uk toucansurf.com aolbroadband.co.uk
  plus.com plus.net plusnet.com plusnet.co.uk force9.co.uk force9.net freeola.com freeola.net madasafish.com idnet.com
  o2.co.uk o2.com o2mail.co.uk genie.co.uk ee.co.uk ee.com orange.co.uk orange.net orangehome.co.uk wanadoo.co.uk freeserve.co.uk
  freeserve.com fsnet.co.uk fslife.co.uk fsbusiness.co.uk fsworld.co.uk three.co.uk vodafone.net vodafone.co.uk vodafonemail.co.uk tesco.net
  demon.co.uk demon.net pipex.com pipex.net dsl.pipex.com dial.pipex.com uwclub.net utilitywarehouse.co.uk supanet.com zen.co.uk zoom.co.uk
  zetnet.co.uk f2s.com clara.co.uk clara.net eclipse.co.uk waitrose.com phonecoop.coop thephone.coop phone.coop ukgateway.net ukonline.co.uk
  breathe.com breathemail.net aaisp.net andrews-arnold.co.uk karoo.co.uk kcom.com kc3.net gotadsl.co.uk nildram.co.uk
  newnet.co.uk enta.net entanet.co.uk globalnet.co.uk iscali.co.uk xalt.co.uk postmaster.co.uk purplenet.co.uk which.net which.co.uk
  hotmail.com hotmail.co.uk live.com live.co.uk outlook.com outlook.co.uk msn.com gmail.com googlemail.com google.com
  yahoo.com yahoo.co.uk ymail.com rocketmail.com aol.com aol.co.uk icloud.com me.com mac.com apple.com proton.me protonmail.com pm.me
  tutanota.com tutamail.com tuta.com tuta.io keemail.me fastmail.com fastmail.fm fastmail.co.uk hey.com zoho.com zohomail.eu
  gmx.com gmx.co.uk mail.com email.com duck.com posteo.net mailbox.org runbox.com hushmail.com yandex.com inbox.com mail2web.com
  email.uk mail.co.uk uk2.net doctors.org.uk doctors.net.uk lawyer.com nhs.net cjsm.net pnn.police.uk mod.gov.uk
  parliament.uk gov.uk ngo.org.uk onmicrosoft.com microsoft.com office365.com sharepoint.com
`;
const PAGES = `
  facebook.com fb.com fb.me messenger.com instagram.com threads.net twitter.com x.com linkedin.com youtube.com youtu.be tiktok.com
  pinterest.com pinterest.co.uk tumblr.com medium.com substack.com reddit.com whatsapp.com wa.me t.me telegram.org discord.com discord.gg
  bsky.app mastodon.social nextdoor.com nextdoor.co.uk snapchat.com vimeo.com soundcloud.com flickr.com
  linktr.ee linktree.com beacons.ai bio.link campsite.bio lnk.bio allmylinks.com tinyurl.com bit.ly goo.gl ow.ly cutt.ly carrd.co about.me
  wordpress.com wordpress.org blogspot.com blogger.com wix.com wixsite.com editorx.io weebly.com squarespace.com webflow.io webflow.com
  godaddysites.com godaddy.com jimdo.com jimdofree.com jimdosite.com strikingly.com mystrikingly.com yolasite.com webs.com tripod.com
  site123.me webador.co.uk webador.com webnode.com webnode.co.uk webnode.page moonfruit.com create.net 1and1.co.uk ionos.co.uk
  one.com simplesite.com ucraft.net tilda.ws notion.so notion.site gitbook.io github.io github.com gitlab.io gitlab.com
  netlify.app netlify.com vercel.app pages.dev workers.dev herokuapp.com azurewebsites.net cloudfront.net amazonaws.com
  firebaseapp.com web.app appspot.com run.app glitch.me replit.app fly.dev onrender.com surge.sh neocities.org
  sites.google.com docs.google.com drive.google.com business.site google.co.uk forms.gle dropbox.com
  eventbrite.co.uk eventbrite.com meetup.com ticketsource.co.uk ticketsolve.com ticketpass.org trybooking.com bookwhen.com fareharbor.com
  etsy.com ebay.co.uk ebay.com amazon.co.uk amazon.com shopify.com myshopify.com bigcartel.com square.site squareup.com sumup.com
  sumupstore.com folksy.com notonthehighstreet.com gumtree.com depop.com vinted.co.uk deliveroo.co.uk just-eat.co.uk ubereats.com
  justgiving.com localgiving.org localgiving.com gofundme.com crowdfunder.co.uk kickstarter.com spacehive.com patreon.com ko-fi.com
  buymeacoffee.com totalgiving.co.uk givey.com enthuse.com wonderful.org easyfundraising.org.uk peoplesfundraising.com paypal.com paypal.me
  goldengiving.com cafdonate.cafonline.org cafonline.org virginmoneygiving.com uk.virginmoneygiving.com charitychoice.co.uk
  charity-commission.gov.uk register-of-charities.charitycommission.gov.uk company-information.service.gov.uk opencorporates.com endole.co.uk
  yell.com thomsonlocal.com 192.com scoot.co.uk cylex-uk.co.uk freeindex.co.uk hotfrog.co.uk yelp.co.uk yelp.com tripadvisor.co.uk
  tripadvisor.com checkatrade.com mybuilder.com bark.com trustpilot.com
  pitchero.com leaguerepublic.com teamapp.com spond.com sportlomo.com clubbuzz.co.uk play-cricket.com thefa.com
  btck.co.uk e-voice.org.uk onesuffolk.net hugofox.com parishcouncil.net parish.uk webparish.org.uk achurchnearyou.com
  churchsuite.com church123.com churchinsight.com methodist.org.uk urc.org.uk salvationarmy.org.uk rcdow.org.uk baptist.org.uk
  churchofengland.org cofe.anglican.org girlguiding.org.uk scouts.org.uk u3a.org.uk u3asites.org.uk thewi.org.uk ageuk.org.uk mind.org.uk
  citizensadvice.org.uk cabnet.org.uk samaritans.org homestart.org.uk home-start.org.uk mencap.org.uk relate.org.uk
  communitycentral.org.uk communitysites.org.uk community.coop coop coop.co.uk uk.coop myclubhouse.co.uk voice.coop webcollect.org.uk
  sch.uk school.uk schools.uk ac.uk service.gov.uk campaign.gov.uk blog.gov.uk independent.gov.uk nhs.uk police.uk
  co.uk org.uk me.uk ltd.uk plc.uk net.uk uk.com uk.net gb.net eu.com
`;

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

export const SHARED_HOSTS: ReadonlySet<string> = new Set([...words(MAIL), ...words(PAGES)]);
