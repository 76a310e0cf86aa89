import { Form, Link } from "react-router";
import { AheadInput } from "#app/components/ahead-input.tsx";
import { Icon } from "#app/components/icon.tsx";
import { CountMap } from "#app/components/region-map.tsx";
import { Tally } from "#app/components/ui.tsx";
import { homeFigures } from "#app/features/directory/home-figures.server.ts";
import { regionDrawing } from "#app/features/directory/map/region-drawing.server.ts";
import { WhatItIs } from "#app/features/directory/what-it-is.tsx";
import { CampaignBand } from "#app/features/introductions/campaign-band.tsx";
import { campaignFigures } from "#app/features/introductions/campaign-figures.server.ts";
import { listNewest } from "#app/features/opportunities/list-newest.server.ts";
import { openFigures } from "#app/features/opportunities/open-figures.server.ts";
import { kindText } from "#app/features/opportunities/vocabulary.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { areaInSentence } from "#app/features/reference/area-words.ts";
import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import { suggestSource } from "#app/features/searching/suggest/source.ts";
import { longDate, shortDate, timeOfDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { poundsRange, shortPounds } from "#app/platform/money.ts";
import { siteNameOf } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import { listWords } from "#app/platform/words.ts";
import type { Route } from "./+types/home";

const SHOWN = 4;

export const loader = handled(async ({ context }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  return {
    figures: await homeFigures(ctx),
    campaign: campaignFigures(ctx),
    operator: ctx.settings.operator,
    open: {
      ...openFigures(ctx),
      items: listNewest(ctx, SHOWN).map(
        ({ slug, title, kind, direction, organisationName, isChecked, where, minPence, maxPence, valuePeriod, deadlineAt, daysLeft }) => ({
          slug,
          title,
          organisationName,
          isChecked,
          deadlineAt,
          daysLeft,
          facts: [
            kindText(kind, direction),
            where ?? "From anywhere",
            `${poundsRange(minPence, maxPence)}${valuePeriod === "year" && maxPence !== null ? " a year" : ""}`,
          ].filter((fact) => fact !== ""),
        }),
      ),
    },
    drawing: regionDrawing(ctx),
    region: areaInSentence(ctx.settings.siteRegion),
    home: homeAuthorities(ctx.db, ctx.settings.siteRegion)
      .slice(0, 3)
      .map(({ name }) => name),
    siteName: `${ctx.settings.siteName} ${ctx.settings.siteRegion}`,
  };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [
    { title: `Find a social enterprise that can do the job - ${loaderData?.siteName ?? siteNameOf(matches)}` },
    {
      name: "description",
      content: `Find, match with and buy from social enterprises in ${loaderData?.region ?? "the region"}. Every result says what they do, whether they reach you, and who has checked them.`,
    },
  ];
}

const TRY = ["catering", "grounds maintenance", "laptop recycling", "interpreters"];

export default function Home({ loaderData }: Route.ComponentProps) {
  const { figures, campaign, open, drawing, region, home } = loaderData;
  return (
    <>
      <div className="wrap hero">
        <div className="hero-a">
          <h1>Find a social enterprise that can do the job</h1>
          <p className="lead">
            Search {number(figures.suppliers)} of them{whereabouts(figures, region)}. Every result says what they do, whether they reach
            you, and who has checked them.
          </p>
          <Form className="panel finder" action="/suppliers" role="search">
            <div className="field">
              <label htmlFor="q">What do you need?</label>
              <AheadInput source={suggestSource("suppliers")} id="q" name="q" type="search" maxLength={200} />
            </div>
            <div className="field">
              <label htmlFor="near">
                Where? <span className="soft">Postcode or place</span>
              </label>
              <AheadInput source={suggestSource("place")} id="near" name="near" autoComplete="postal-code" maxLength={80} />
            </div>
            <input type="hidden" name="within" value="10" />
            <button className="btn btn-main" type="submit">
              <Icon name="search" />
              Search
            </button>
          </Form>
          <p className="try">
            Try{" "}
            {TRY.map((words) => (
              <Link key={words} to={`/suppliers?q=${encodeURIComponent(words)}`}>
                {words}
              </Link>
            ))}
          </p>
          <p>
            Got a brief already? <Link to="/join?as=buyer">Post it and see who matches</Link>, with the reasons.
          </p>
        </div>
        {drawing === null ? null : (
          <figure className="hero-b">
            <CountMap
              drawing={drawing}
              counts={figures.byArea}
              label="Social enterprises by council area"
              unit={["social enterprise", "social enterprises"]}
              to={(code) => `/suppliers?area=${code}`}
            />
            <figcaption className="s soft">
              Social enterprises {figures.byBase ? "based" : "that work"} in each council area. A drawing, not to scale.
            </figcaption>
          </figure>
        )}
      </div>
      <Today {...loaderData} />
      <WhatItIs operator={loaderData.operator} />
      <Working home={home} />
      <section className="wrap sec" aria-labelledby="sec">
        <div className="r20">
          <div className="r20-head">
            <h2 id="sec">What they sell</h2>
            <p className="s soft">In alphabetical order. A supplier can be in more than one.</p>
          </div>
          <ul className="index">
            {figures.bySector.map(({ code, name, count }) => (
              <li key={code}>
                <Link to={`/suppliers?sector=${code}`}>{name}</Link> <span>{number(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="wrap sec" aria-labelledby="open">
        <div className="r20">
          <div className="r20-head">
            <h2 id="open">Open opportunities</h2>
            {open.count > 0 ? (
              <p className="s soft">
                {open.items.length} of {open.count}, the newest first.{" "}
                <Link className="go" to="/opportunities">
                  See all {open.count}
                </Link>
              </p>
            ) : null}
          </div>
          {open.count === 0 ? (
            <p>
              None is open today. <Link to="/join?as=buyer">Post the first one</Link>, and every supplier whose work fits hears of it.
            </p>
          ) : (
            <ul className="ledger">
              {open.items.map((item) => (
                <li key={item.slug}>
                  <p className="due">
                    {item.daysLeft === null || item.deadlineAt === null ? (
                      <span className="s soft">no closing day</span>
                    ) : (
                      <>
                        <span className="num">{item.daysLeft}</span> {item.daysLeft === 1 ? "day" : "days"} left
                        <span className="s soft">closes {shortDate(item.deadlineAt)}</span>
                      </>
                    )}
                  </p>
                  <div>
                    <h3 className="name">
                      <Link to={`/opportunities/${item.slug}`}>{item.title}</Link>
                    </h3>
                    <p>
                      {item.organisationName}
                      {item.isChecked ? null : <Unchecked />}
                    </p>
                    <p className="dot s soft">
                      {item.facts.map((fact) => (
                        <span key={fact}>{fact}</span>
                      ))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
      <Doors />
      <CampaignBand figures={campaign} />
    </>
  );
}

/** Where those are that are counted: `region` as a sentence names it. */
function whereabouts({ suppliers, atHome }: { suppliers: number; atHome: number }, region: string): string {
  if (atHome === 0) return "";
  return atHome === suppliers ? `, all based in ${region}` : `, ${number(atHome)} based in ${region}`;
}

function Today({ figures, open, campaign }: Pick<Route.ComponentProps["loaderData"], "figures" | "open" | "campaign">) {
  return (
    <section className="wrap sec" aria-labelledby="now">
      <div className="r20">
        <h2 className="vh" id="now">
          The figures today
        </h2>
        <p className="figures">
          <span className="num">{number(figures.suppliers)}</span>{" "}
          {figures.suppliers === 1 ? "social enterprise is listed" : "social enterprises are listed"},{" "}
          <span className="num">{number(figures.checked)}</span> with a status that someone else has checked.{" "}
          <span className="num">{number(open.count)}</span> {open.count === 1 ? "opportunity is" : "opportunities are"} open
          {open.worthPence > 0 ? (
            <>
              , worth up to <span className="num">{shortPounds(open.worthPence)}</span>
            </>
          ) : null}
          .{" "}
          {campaign.introductionsThisYear > 0 ? (
            <>
              Of <span className="num">{number(campaign.introductionsThisYear)}</span> introductions made this year,{" "}
              <span className="num lit">{number(campaign.contractsThisYear)}</span>{" "}
              {campaign.contractsThisYear === 1 ? "is now a contract" : "are now contracts"}.
            </>
          ) : null}
        </p>
        <p className="s soft">
          Counted at {timeOfDay(figures.countedAt)}, {longDate(figures.countedAt)}.{" "}
          <Link className="go" to="/open-data#count">
            How we count
          </Link>
        </p>
      </div>
    </section>
  );
}

interface ExampleLink {
  ask: string;
  offer: string;
  holds: boolean;
}

/** The links of an invented match, in the region that the site is for: `home` are some of its council areas. */
function exampleOf(home: readonly string[]): ExampleLink[] {
  const [work, place, ...others] = EXAMPLE;
  const [first] = home;
  const reach: ExampleLink =
    first === undefined ? place : { ask: `Delivered to a site in ${first}`, offer: `Covers ${listWords(home)}`, holds: true };
  return [work, reach, ...others];
}

const EXAMPLE: readonly [ExampleLink, ExampleLink, ...ExampleLink[]] = [
  { ask: "Lunches for 40, two days a week", offer: "Workplace catering for 10 to 200 people", holds: true },
  { ask: "Delivered to your site", offer: "Works anywhere in the UK", holds: true },
  { ask: "£18,000 to £25,000 a year", offer: "Takes contracts from £500 to £60,000", holds: true },
  { ask: "A status that someone has checked", offer: "Certified for another four months", holds: true },
  { ask: "ISO 14001", offer: "No certificate yet, applied for in September", holds: false },
];
const EXAMPLE_PARTS = [
  { got: 39, max: 40 },
  { got: 20, max: 20 },
  { got: 13, max: 15 },
  { got: 15, max: 15 },
  { got: 4, max: 10 },
];

function Working({ home }: { home: readonly string[] }) {
  return (
    <section className="wrap sec" aria-labelledby="how">
      <div className="r20">
        <h2 id="how">Every match shows its working</h2>
        <p className="lead">
          You say what you need. We hold it against what each supplier says it sells, where it works and how big a job it takes. You see
          each link that holds, and each that doesn’t.
        </p>
        <figure className="weigh">
          <div className="weigh-h">
            <p>
              <span className="s soft">You ask for (an invented example)</span>
              <span className="name">Site lunches{home[0] === undefined ? "" : ` in ${home[0]}`}</span>
            </p>
            <p>
              <span className="s soft">They offer</span>
              <span className="name">A canteen{home[1] === undefined ? "" : ` in ${home[1]}`}</span>
            </p>
          </div>
          <ul>
            {exampleOf(home).map(({ ask, offer, holds }) => (
              <li key={ask} className={holds ? undefined : "no"}>
                <span className="ask">{ask}</span>
                <Icon name={holds ? "link" : "gap"} />
                <span>
                  <span className="vh">{holds ? "matches: " : "does not match: "}</span>
                  {offer}
                </span>
              </li>
            ))}
          </ul>
          <figcaption>
            <span className="num">91</span> of 100 <Tally parts={EXAMPLE_PARTS} />{" "}
            <span className="s soft">
              Four links hold, one is open. You decide whether the open one matters. <Link to="/how-matching-works">How it adds up</Link>
            </span>
          </figcaption>
        </figure>
      </div>
    </section>
  );
}

function Doors() {
  return (
    <section className="wrap sec" aria-labelledby="who">
      <div className="r20">
        <h2 className="vh" id="who">
          Who it is for
        </h2>
        <div className="doors">
          <div>
            <h3 className="name">You buy</h3>
            <p>Find suppliers near enough and big enough, and take a shortlist to your board that explains itself.</p>
            <p>
              <Link className="go" to="/join?as=buyer">
                Post an opportunity
              </Link>
            </p>
          </div>
          <div>
            <h3 className="name">You are a social enterprise</h3>
            <p>Say once what you sell and where. Hear only of work that fits, and get an answer to everything you apply for.</p>
            <p>
              <Link className="go" to="/join?as=supplier">
                List your organisation
              </Link>
            </p>
          </div>
          <div>
            <h3 className="name">You bring people together</h3>
            <p>Introduce two organisations when both agree, and see what came of it, through to the signed contract.</p>
            <p>
              <Link className="go" to="/join?as=intermediary">
                Work as an intermediary
              </Link>
            </p>
          </div>
        </div>
      </div>
    </section>
  );
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
