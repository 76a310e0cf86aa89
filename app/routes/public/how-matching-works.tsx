import { Link } from "react-router";
import { Article, Part } from "#app/components/article.tsx";
import { ScoreKey } from "#app/components/ui.tsx";
import { CALIBRATION, LIKELY_JUDGED } from "#app/features/matching/calibration.ts";
import { LIKELY, LIKELY_WORK } from "#app/features/matching/likely.ts";
import { DIRECTED_KINDS_TEXT } from "#app/features/opportunities/vocabulary.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/how-matching-works";

export function meta({ matches }: Route.MetaArgs) {
  return [
    titled(matches, "How matching works"),
    {
      name: "description",
      content: "Every match is a score of 100 in five parts, with its reasons and its gaps. These are all the rules.",
    },
  ];
}

export const loader = handled(({ context }: Route.LoaderArgs) => {
  const { db, settings } = getCtx(context);
  const [one = null, other = null] = homeAuthorities(db, settings.siteRegion).map(({ name }) => name);
  return { gap: one === null || other === null ? null : `Covers ${one}, not ${other}` };
});

const PARTS = [
  {
    name: "Work",
    max: 40,
    must: "The offering is in a sector you ask for, or beside one; or it uses the telling words of your title; or the supplier speaks of a thing you ask for, in the words of the trade or everyday ones.",
    points:
      "Added up from all that the supplier says: your words, the rare ones more, and those of your title more than those below it; the things you ask for; the kinds of work that both texts speak of; and the sector it chose, far less where a register or we worked it out. The first of these count most, so that saying it again adds little: 40 is never quite reached. A kind of work beside yours, and nothing else, has at most 20.",
  },
  {
    name: "Place",
    max: 20,
    must: "The offering covers the whole place you name. One that names no coverage is taken to reach its own authority and 30 miles around; further off, to 75 miles, or 150 for work that can be done from afar, it is worth asking.",
    points:
      "Covered 15, nationwide 14, and up to 5 for being close: 5 within 10 miles, 4 within 20, 3 within 35, 2 within 60, 1 within 100. Work from anywhere 20. One that names no coverage: 18, less one for every three miles.",
  },
  {
    name: "Size",
    max: 15,
    must: "Your value and the jobs it takes overlap. With no largest job listed: up to three times its largest contract. Where your value is for each year, a year’s worth is the job.",
    points:
      "All of your range in theirs 12, part of it 9, nothing known 10, no value given 8, a job of more than half its turnover 5. A job like those it has done adds up to 3; a bigger one than any before takes 3 off.",
  },
  {
    name: "Status",
    max: 15,
    must: "Its status has not lapsed today, and was never refused.",
    points: "Certified 15, register confirmed 12 (11 when looked up over two years ago), self-declared 8, none 4.",
  },
  {
    name: "Ready",
    max: 10,
    must: "Nothing.",
    points:
      "Papers up to 4: how many of your requirements it shows; what it could say and has not is a gap, and takes nothing off. Profile up to 3: how complete it is. Fresh up to 3: confirmed within a month 3, eight weeks 2, half a year 1.",
  },
];

export default function HowMatchingWorks({ loaderData: { gap } }: Route.ComponentProps) {
  return (
    <Article
      title="How matching works"
      lead="You say what you need. We hold it against what each supplier says it sells, where it works and how big a job it takes. You see each link that holds, and each that doesn’t."
    >
      <section className="r20">
        <h2>One score, five parts</h2>
        <ScoreKey />
      </section>
      <section className="r20" id="rules">
        <h2>The rules</h2>
        <ul className="ledger dated">
          {PARTS.map((part) => (
            <li key={part.name}>
              <p>
                <strong>{part.name}</strong> <span className="soft">{part.max}</span>
              </p>
              <div className="stack-s">
                <p>
                  <strong>Must hold:</strong> {part.must}
                </p>
                <p>
                  <strong>Points:</strong> {part.points}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <Part title="Likely, and worth asking">
        <p>
          {`When every “must” holds, the score is ${LIKELY} or more and its work ${LIKELY_WORK} or more, it is a likely match, and the supplier hears of it.`}{" "}
          When exactly one fails and the rest is close, or too little is said, it is shown apart as worth asking, with the gap in words
          {gap === null ? "" : `: “${gap}”`}. Everything else is left out.
        </p>
        <p>
          An invited quote is compared in the same way, for its buyer alone: it is closed, and a supplier hears of it when the buyer invites
          it, and not before.
        </p>
        <p>
          The offering that fits best is the one that is judged: work, place and size must hold for that one, not for three different ones.{" "}
          {`For ${DIRECTED_KINDS_TEXT}, a supplier must work in one of the sectors you name, or say that it is open to it where you name none. One that says it is open to it has more points for work. One that does not say is not left out: the gap tells you that it does not say. People are thought to travel 30 miles.`}
        </p>
        <p>
          Among suppliers with the same score the nearest comes first, and among those as near, whoever’s turn it is: each day the round
          begins with others.
        </p>
      </Part>
      <Part id="scores" title="What a score has meant">
        <p>
          Somebody read 36 opportunities, some real and some made up, and judged by hand which of the real organisations here could do the
          work. This is how many of the matches at each score were right:
        </p>
        <table className="tbl stacks">
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Judged</th>
              <th scope="col">Right</th>
              <th scope="col">Right or related</th>
            </tr>
          </thead>
          <tbody>
            {CALIBRATION.map(({ from, to, judged, right, related }) => (
              <tr key={from}>
                <th scope="row">{to === null ? `${from} or more` : from === 0 ? `Under ${to + 1}` : `${from} to ${to}`}</th>
                <td data-of="Judged">{judged}</td>
                <td data-of="Right">{right} %</td>
                <td data-of="Right or related">{related} %</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          These organisations had not taken up their profiles: all that was known of them came from registers and lists of grants. “Related”
          is the right work too far away, or work near to it.
        </p>
        <p>
          {`The line for likely matches is at ${LIKELY}: in steps of five, it is the lowest from which at least four in ten were right (${LIKELY_JUDGED.right} in 100 of ${LIKELY_JUDGED.judged}), and with which the two opportunities that nobody here can answer have no more than two likely matches.`}
        </p>
      </Part>
      <Part title="What it does not do">
        <ul>
          <li>It does not say who is better. It says how well what is written on one side fits what is written on the other.</li>
          <li>It does not learn from clicks, and nobody can pay to stand higher.</li>
          <li>
            It reads no more than the profile, what public sources say of the supplier, and the opportunity. A thin profile scores low,
            whatever the work is like.
          </li>
          <li>It decides nothing. You shortlist, dismiss and award.</li>
        </ul>
        <p>
          The same profile and the same opportunity, in the same directory, give the same score on the same day. Suppliers see the same
          reasons and gaps as you do, with what to add so that they match more.
        </p>
      </Part>
      <Part title="The order of a search">
        <p>
          A <Link to="/suppliers">search</Link> is not a match: it has no opportunity to hold profiles against. It orders by the words you
          used, then by distance or coverage, then by status, completeness and freshness of the profile. Above each list it says so.
        </p>
      </Part>
    </Article>
  );
}
