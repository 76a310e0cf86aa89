import { Link } from "react-router";
import { Chain } from "#app/components/chain.tsx";
import { shortPounds } from "#app/platform/money.ts";
import type { CampaignFigures } from "./campaign-figures.server.ts";

/** What the campaign asks, and what came of it: recorded figures, and no share of spend, which nobody has measured here. */
export function CampaignBand({ figures }: { figures: CampaignFigures }) {
  return (
    <section className="deep" id="campaign" aria-labelledby="five">
      <div className="wrap">
        <p className="big" aria-hidden="true">
          5%
        </p>
        <div>
          <h2 id="five">One link in twenty</h2>
          <p className="lead">Spend at least 5% of what you buy with social enterprises. In a supply chain of twenty, that is one link.</p>
        </div>
        <div className="deep-chain">
          <Chain links={20} lit={6} />
        </div>
        <div className="deep-now">
          <Contracts figures={figures} />
          <Posted figures={figures} />
          <p>
            What share of the region’s spend this is, nobody has measured here yet. So there is no percentage, and these figures are what
            buyers and suppliers recorded themselves.
          </p>
        </div>
        <p className="acts">
          <Link className="btn btn-brass" to="/suppliers">
            Find your one in twenty
          </Link>{" "}
          <Link className="btn" to="/about">
            What this campaign asks
          </Link>
        </p>
      </div>
    </section>
  );
}

function Contracts({ figures: { contracts, worthPence } }: { figures: CampaignFigures }) {
  if (contracts === 0) return <p>No contract has been recorded here yet. The first is counted as soon as both sides have it.</p>;
  return (
    <p>
      <span className="num">{contracts.toLocaleString("en-GB")}</span> {contracts === 1 ? "contract has" : "contracts have"} come of
      introductions here so far{worthPence > 0 ? <>, worth {shortPounds(worthPence)} together</> : null}.
    </p>
  );
}

function Posted({ figures: { buyers, chosen } }: { figures: CampaignFigures }) {
  if (buyers === 0) return <p>No buyer has posted work here yet.</p>;
  return (
    <p>
      <span className="num">{buyers.toLocaleString("en-GB")}</span> {buyers === 1 ? "buyer has" : "buyers have"} posted work here so far,
      and{" "}
      {chosen === 0
        ? "none of them has chosen an answer yet."
        : `${chosen.toLocaleString("en-GB")} ${chosen === 1 ? "answer was" : "answers were"} chosen.`}
    </p>
  );
}
