import type { Settings } from "#app/platform/ctx.ts";
import type { MailBlock, MailContent } from "#app/platform/mail-layout.ts";
import { secretLink } from "#app/platform/mail-secrets.ts";
import { safeName } from "#app/platform/plain-name.ts";

/* Pure builders: what each mail about an invited quote says. */

type Site = Pick<Settings, "origin" | "siteName">;

/** What a mail may tell of a quote. */
export interface QuoteInMail {
  title: string;
  slug: string;
  description: string;
  /** Already in words; empty where there is nothing to say. */
  value: string;
  where: string;
  closes: string;
  starts: string;
  asks: readonly string[];
  papers: readonly string[];
  buyer: { name: string; isChecked: boolean };
}

const ONLY_YOU =
  "Only those who are invited see this. They do not see each other, nor how many they are. You can say no: with a reason that counts as an answer.";

/** The brief to a supplier that is asked, at its own people; or, by `link`, to whoever reads the mail of an address. */
export function invitedMail(
  site: Site,
  quote: QuoteInMail,
  to: { supplier: string } | "link",
  kind: "first" | "reminder" = "first",
): MailContent {
  const buyer = safeName(quote.buyer.name);
  const title = safeName(quote.title);
  const again = kind === "reminder";
  const url = to === "link" ? secretLink(site, "/quotes/") : `${site.origin}/opportunities/${quote.slug}/quote`;
  return {
    subject: quote.buyer.isChecked
      ? `${again ? "Still wanted: " : ""}${buyer} asks you for a price: ${title}`
      : `${again ? "Still wanted: " : ""}${buyer} asks you for a price`,
    blocks: [
      { heading: again ? `${buyer} still waits for your answer` : `${buyer} asks you for a price` },
      ...(quote.buyer.isChecked ? brief(quote, title) : unchecked(quote, buyer)),
      { text: quote.closes === "" ? ONLY_YOU : `Answer by ${quote.closes}. ${ONLY_YOU}` },
      { action: { label: to === "link" ? "Open it" : "Read it and answer", url } },
      ...(to === "link"
        ? [
            {
              note: "The link is yours alone: whoever has it can answer for you. It works until the quote closes. You need no account to say no or to ask something; a price makes one on the way.",
            },
          ]
        : []),
    ],
    why:
      to === "link"
        ? `You get this because ${buyer} entered this address to ask you for a quote on ${site.siteName}. If you do not want to answer, leave it alone, or say no so that they know.`
        : `You get this because ${safeName(to.supplier)} is invited to this quote, and you look after it here.`,
  };
}

function brief(quote: QuoteInMail, title: string): MailBlock[] {
  const facts = [
    quote.value === "" ? "" : `Worth: ${quote.value}`,
    quote.where === "" ? "" : `Where: ${quote.where}`,
    quote.starts === "" ? "" : `From: ${quote.starts}`,
    quote.asks.length === 0 ? "" : `They ask for: ${quote.asks.join("; ")}`,
    quote.papers.length === 0 ? "" : `Papers to read there: ${quote.papers.join("; ")}`,
  ];
  return [{ subheading: title }, { quote: quote.description }, { list: facts.filter((fact) => fact !== "") }];
}

/** Words of somebody nobody has looked at go to nobody by mail. */
function unchecked(quote: QuoteInMail, buyer: string): MailBlock[] {
  const facts = [quote.value === "" ? "" : `Worth: ${quote.value}`, quote.where === "" ? "" : `Where: ${quote.where}`];
  return [
    { text: "They have written what they need: you can read it when you open it." },
    { list: facts.filter((fact) => fact !== "") },
    { text: `Not checked yet: nobody has checked that this is really ${buyer}. Send no money, bank details or identity papers.` },
  ].filter((block) => !("list" in block) || (block.list?.length ?? 0) > 0) as MailBlock[];
}

export function declinedMail(
  site: Site,
  input: { who: string; title: string; reason: string; buyer: { slug: string; name: string }; slug: string },
): MailContent {
  return {
    subject: `${input.who} says no: ${safeName(input.title)}`,
    blocks: [
      { heading: `${input.who} cannot do it this time` },
      { text: `Asked for a price for “${safeName(input.title)}”, they say no, and why. It counts as an answer.` },
      { quote: input.reason },
      { action: { label: "See who has answered", url: invitedPage(site, input) } },
    ],
    why: `You get this because you look after ${input.buyer.name} here.`,
  };
}

export function askedMail(
  site: Site,
  input: { title: string; question: string; buyer: { slug: string; name: string }; slug: string },
): MailContent {
  return {
    subject: `A question about “${safeName(input.title)}”`,
    blocks: [
      { heading: "One of those you invited asks" },
      { quote: input.question },
      { text: "Everyone invited reads your answer. Nobody, you included, is told who asked." },
      { action: { label: "Answer everyone", url: invitedPage(site, input) } },
    ],
    why: `You get this because you look after ${input.buyer.name} here.`,
  };
}

/** The answer to everybody invited; by `link`, to an address. */
export function answeredMail(
  site: Site,
  input: { title: string; slug: string; question: string; answer: string; buyer: { name: string; isChecked: boolean } },
  to: { supplier: string } | "link",
): MailContent {
  const { buyer } = input;
  return {
    subject: buyer.isChecked ? `A question was answered: ${safeName(input.title)}` : "A question about a quote was answered",
    blocks: [
      { heading: "Somebody asked, and everyone invited reads the answer" },
      ...(buyer.isChecked
        ? [{ quote: input.question }, { text: `${safeName(buyer.name)} answers:` }, { quote: input.answer }]
        : [{ text: "You can read both when you open it." }]),
      {
        action: {
          label: "Open the quote",
          url: to === "link" ? secretLink(site, "/quotes/") : `${site.origin}/opportunities/${input.slug}/quote`,
        },
      },
    ],
    why:
      to === "link"
        ? `You get this because ${safeName(buyer.name)} asked this address for a quote on ${site.siteName}.`
        : `You get this because ${safeName(to.supplier)} is invited to this quote.`,
  };
}

/** It was called off before they answered. */
export function calledOffMail(
  site: Site,
  input: { title: string; buyer: { name: string; isChecked: boolean } },
  to: { supplier: string } | "link",
): MailContent {
  const buyer = safeName(input.buyer.name);
  return {
    subject: input.buyer.isChecked ? `Called off: ${safeName(input.title)}` : "A quote was called off",
    blocks: [
      { heading: `${buyer} has called it off` },
      { text: "They asked you for a price and need none any more. There is nothing to do." },
    ],
    why:
      to === "link"
        ? `You get this because ${buyer} asked this address for a quote on ${site.siteName}.`
        : `You get this because ${safeName(to.supplier)} was invited to this quote.`,
  };
}

function invitedPage(site: Site, { buyer, slug }: { buyer: { slug: string }; slug: string }): string {
  return `${site.origin}/organisations/${buyer.slug}/opportunities/${slug}/invited`;
}
