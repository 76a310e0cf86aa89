import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { CoverMap } from "#app/components/region-map.tsx";
import { longDate } from "#app/platform/dates.ts";
import type { PublicProfile } from "./facts/page.server.ts";
import type { CoverView } from "./map/cover-view.ts";
import { glanceFacts } from "./profile-sections.tsx";

/** At a glance: where it works, the facts a buyer checks first, where they come from. */
export function ProfileAside({
  profile,
  sources,
  cover,
}: {
  profile: PublicProfile;
  /** Where an unclaimed profile comes from, by the names of its sources. */
  sources: readonly { name: string; ref: string; readAt: number }[];
  cover: CoverView | null;
}) {
  return (
    <aside className="aside" aria-labelledby="glance">
      <h2 id="glance" className="h-m">
        At a glance
      </h2>
      {cover === null ? null : <Cover profile={profile} cover={cover} />}
      <dl className="facts facts-n">
        {glanceFacts(profile).map(({ term, text, url }) => (
          <div key={term + text}>
            <dt>{term}</dt>
            <dd>
              {url ? (
                <a className="go" href={url} rel="noopener nofollow">
                  {text}
                </a>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
        {profile.claimed
          ? null
          : sources.map(({ name, ref, readAt }) => (
              <div key={name + ref}>
                <dt>Source</dt>
                <dd>
                  {name}, {ref}, read on {longDate(readAt)}
                </dd>
              </div>
            ))}
        {profile.confirmedAt !== null ? (
          <div>
            <dt>Confirmed</dt>
            <dd>
              {longDate(profile.confirmedAt)}, {profile.claimed ? "by the organisation" : "when its source was made"}
            </dd>
          </div>
        ) : null}
      </dl>
      <p className="acts">
        <PrintButton />
        <Link className="btn btn-text" to={`/suppliers/${profile.slug}/report`}>
          Something wrong? Tell us
        </Link>
      </p>
    </aside>
  );
}

function Cover({ profile, cover }: { profile: PublicProfile; cover: CoverView }) {
  const main = profile.offerings[0];
  if (main === undefined) return null;
  const diamond = profile.town === null || cover.here === null ? "" : ` The diamond is ${profile.town}.`;
  const what = `“${main.title}”`;
  const says =
    cover.covered.length > 0
      ? `${what} covers the tinted council areas.`
      : main.coverage === "radius"
        ? `${what} reaches as far as the ring.`
        : "";
  return (
    <figure>
      <CoverMap {...cover} miles={main.coverage === "radius" ? main.radiusMiles : null} label={`${says}${diamond}`} />
      <figcaption className="s soft">
        {says}
        {diamond} A drawing, not to scale.
      </figcaption>
    </figure>
  );
}

/** Appears once scripts run (`app/browser/page.ts`): without them the browser's own menu prints the same sheet. */
function PrintButton() {
  return (
    <button type="button" className="btn btn-text" data-prints hidden>
      <Icon name="print" />
      One-page summary
    </button>
  );
}
