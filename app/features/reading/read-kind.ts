import { type Token, tokenise } from "#search/tokens.ts";
import type { KindRead } from "./need.ts";
import { phrasesIn, phraseTable } from "./phrases.ts";
import { spanOf } from "./spans.ts";

/** Which words say what is posted or sought. The first row that is found counts. A kind's code is that of an opportunity. */
const KIND_WORDS: readonly (readonly [KindRead["kind"], string])[] = [
  [
    "secondment",
    "secondment, on secondment, secondee, second someone, second somebody, second staff, second a member of staff, staff loan",
  ],
  [
    "board_role",
    `trustee, board member, board role, board seat, seat on the board, seat on our board, join our board, non-executive, non executive director,
     ned, volunteer director, volunteer trustee, board director, board vacancy, board position, director on our board, school governor, governor role, chair of trustees, chair of the board, for the board of, on our board, joining our board, board treasurer, advisory board, trustee treasurer`,
  ],
  [
    "support",
    `pro bono, skills-based volunteering, employee volunteering, corporate volunteering, volunteering day, team volunteering, volunteer day,
     free of charge support, in-kind, in kind support, donation of, donate, to give away, give away, free desk space, free meeting room,
     free use of, mentor for, volunteer mentor`,
  ],
  [
    "supply_chain",
    `subcontract, sub-contract, subcontractor, sub-contractor, subcontracting, supply chain, tier 2, tier two, part of a bigger contract,
     part of a larger contract, main contractor seeks, our main contract`,
  ],
  ["quote", "quote, quotation, request for quotation, rfq, price for, get prices, three quotes, quick quote, small job"],
];

/** Words by which somebody offers, and by which somebody looks for. */
const OFFERED =
  /(?<![\p{L}])(?:we (?:can |are able to |would like to |want to |could )?(?:offer|give|provide|lend|second|donate|share|host)|on offer|offering|offered|available|we have (?:a |some |spare)|to give away|give away|donate|free (?:use|desk|meeting))(?![\p{L}])/iu;
const SOUGHT =
  /(?<![\p{L}])(?:we (?:are )?(?:need|look(?:ing)?|seek(?:ing)?|want|require|searching)|looking for|seeking|seeks|sought|wanted|needed|required|in need of|join our|could somebody|can anyone|is there anyone)(?![\p{L}])/iu;

const TABLE = phraseTable(KIND_WORDS);
const DIRECTED: ReadonlySet<string> = new Set(["secondment", "board_role", "support"]);
/** A quote that is given by a person, or that answers are asked in, says nothing of the kind, and neither do several. */
const NO_QUOTE = /(?:please )?(?:send|submit|return|give)[^.]{0,16}$|[“"']$/iu;

/** What is posted or sought, where the words say more than that work is bought; null where they do not. `tokens` are the text's. */
export function readKind(text: string, tokens: readonly Token[] = tokenise(text)): KindRead | null {
  const found = phrasesIn(TABLE, tokens).filter(
    ({ code, start, end }) =>
      code !== "quote" || !(NO_QUOTE.test(text.slice(Math.max(0, start - 24), start)) || /s$/i.test(text.slice(start, end))),
  );
  for (const [kind] of KIND_WORDS) {
    const first = found.find(({ code }) => code === kind);
    if (first !== undefined)
      return { ...spanOf(text, first.start, first.end), kind, direction: DIRECTED.has(kind) ? directionOf(text) : null };
  }
  return null;
}

/** Kinds that are asked for by their name: work is asked for by what it is. */
const NAMED: ReadonlySet<string> = new Set(["secondment", "board_role", "support"]);
/** "trustee roles", "secondment opportunities": words that only say that it is one. */
const ROLE_AFTER = /^\s+(?:role|position|vacanc|opportunit|post|place|seat)(?:s|y|ies)?(?![\p{L}])/iu;
/** "training for trustees" is about them. */
const ABOUT_BEFORE = /[\p{L}]{2,}\s+(?:for|of|to|by|with|about|on|from)\s+(?:the\s+|our\s+|new\s+)?$/iu;
const ASKING_BEFORE =
  /(?<![\p{L}])(?:look(?:ing)?|search(?:ing)?|hoping|wait(?:ing)?|open|call|apply|want|list|kinds?|sorts?)\s+(?:for|of|to|by|with|about|on|from)\s+(?:the\s+|our\s+|new\s+)?$/iu;
/** "trustee training" is no seat on a board; "trustee with finance skills" is one. */
const GOES_ON =
  /^\s*(?:$|[^\s\p{L}]|(?:and|at|for|from|in|near|needed|of|on|or|please|sought|that|to|wanted|who|with|within)(?![\p{L}]))/iu;

/** What a search asks for where it names secondments, seats on boards or help, with the words that only say so; null where it is about something else, or quoted. */
export function readKindAsked(text: string): KindRead | null {
  const kind = /["“”]/.test(text) ? null : readKind(text);
  if (kind === null || !NAMED.has(kind.kind)) return null;
  const before = text.slice(0, kind.start);
  if (ABOUT_BEFORE.test(before) && !ASKING_BEFORE.test(before)) return null;
  const role = ROLE_AFTER.exec(text.slice(kind.end))?.[0] ?? "";
  const end = kind.end + role.length;
  if (kind.kind === "board_role" && !GOES_ON.test(text.slice(end))) return null;
  return { ...kind, ...spanOf(text, kind.start, end) };
}

function directionOf(text: string): KindRead["direction"] {
  const [offered, sought] = [OFFERED.exec(text), SOUGHT.exec(text)];
  if (offered === null) return sought === null ? null : "sought";
  return sought === null || offered.index < sought.index ? "offered" : "sought";
}
