import { shortDate } from "#app/platform/dates.ts";
import { pounds } from "#app/platform/money.ts";
import type { DecisionView } from "./decision-view.server.ts";
import { END_NEWS, namesText, termsText } from "./say.ts";
import type { Told } from "./told-list.tsx";

const BY_MAIL = "by mail, and with its answer";

/** Whom a decision is told to as it is prepared, in the very words. Pure. */
export function toldOfDecision(view: DecisionView, buyer: string): Told[] {
  const chosen = view.columns.filter(({ outcome }) => outcome === "chosen");
  const shares = [
    view.sharesWinner ? "who was chosen" : "",
    view.sharesValue && view.valuePence !== null ? "what it is awarded for" : "",
  ].filter(Boolean);
  const shared = chosen.length === 0 ? ["that nobody was chosen"] : shares;
  const told = view.columns
    .filter(({ isTold }) => !isTold)
    .map((one): Told => {
      const points = one.total === null ? [] : [`its own ${one.total} of 100 points`];
      if (one.outcome === "chosen") {
        return {
          who: one.name,
          how: BY_MAIL,
          punch: { look: "full", word: "Successful", ...(view.valuePence === null ? {} : { detail: pounds(view.valuePence) }) },
          quote: one.reason,
          also: `${sentence([...points, ...shares])} They see how to reach ${buyer}; you see how to reach them.`,
        };
      }
      return {
        who: one.name,
        how: BY_MAIL,
        punch: { look: "end", word: "Not this time" },
        quote: one.reason,
        also: sentence([...points, ...shared]),
      };
    });
  const everyone: Told = {
    who: "The public",
    how: "on the page",
    punch: null,
    quote: chosen.length === 0 ? view.why : "",
    also: chosen.length === 0 ? "Ended without an award, and why. No points, no price." : "Awarded. No reasons, no points, no price.",
  };
  return [...told, everyone];
}

function sentence(parts: readonly string[]): string {
  const text = namesText(parts);
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What becomes of those that get no mail. */
export function untoldOfDecision(view: DecisionView): string {
  const before = view.columns.filter(({ isTold }) => isTold).map(({ name }) => `${name} knows already.`);
  const no = view.saidNo.map(({ name, at }) => `${name} said no on ${shortDate(at)} and gets no mail.`);
  return [...before, ...no, "Suppliers who were told of it and did not answer get no mail."].join(" ");
}

/** The heading of the page that asks. */
export function decisionQuestion(view: DecisionView): { title: string; lead: string } {
  const chosen = view.columns.filter(({ outcome }) => outcome === "chosen").map(({ name }) => name);
  if (chosen.length === 0)
    return { title: "End it without an award?", lead: view.columns.length === 0 ? "Nobody answered." : "Nobody is chosen." };
  const terms = termsText(view);
  return { title: `Award it to ${namesText(chosen)}?`, lead: sentence(terms === "" ? [] : [terms]) };
}

/** Whom the end of an opportunity is told to: those that answered and have no outcome. Pure. */
export function toldOfEnd(act: "close" | "cancel", title: string, waiting: readonly string[]): Told[] {
  const word = act === "close" ? "Closed" : "Cancelled";
  return [
    ...waiting.map(
      (who): Told => ({
        who,
        how: "by mail",
        punch: { look: "outline", word },
        quote: "",
        also: `“${title}”, which ${who} answered, ${END_NEWS[act === "close" ? "closed" : "cancelled"]}`,
      }),
    ),
    {
      who: "The public",
      how: "on the page",
      punch: null,
      quote: "",
      also: act === "close" ? "Closed." : "Called off by you, with the reason that you write beside this.",
    },
  ];
}

/** Whom the end of an introduction is told to. Pure. */
export function toldOfNo(names: readonly string[]): Told[] {
  return names.map((who) => ({
    who,
    how: "by mail",
    punch: { look: "end", word: "Declined" },
    quote: "",
    also: "That the introduction was declined, and the reason that you write beside this.",
  }));
}
