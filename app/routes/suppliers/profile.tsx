import { Link } from "react-router";
import { Bearing, Icon } from "#app/components/icon.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Where } from "#app/components/ui.tsx";
import { requireProfile } from "#app/features/directory/get-profile.server.ts";
import { listSimilar } from "#app/features/directory/list-similar.server.ts";
import { coverOf } from "#app/features/directory/map/region-drawing.server.ts";
import { ProfileAside } from "#app/features/directory/profile-aside.tsx";
import { profileJsonLd } from "#app/features/directory/profile-json-ld.ts";
import { Impact, Offerings, Papers, References, Section, StatusHistory } from "#app/features/directory/profile-sections.tsx";
import { reachOf } from "#app/features/directory/reach-words.server.ts";
import { setAsideSentence, statusSentence } from "#app/features/directory/status-history.ts";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import { sourceName } from "#app/features/importing/sources.server.ts";
import { KeepButton, keepHref } from "#app/features/kept/keep-button.tsx";
import { keepingOf } from "#app/features/kept/keeping.server.ts";
import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import { getMembership } from "#app/features/organisations/membership.server.ts";
import { londonDay, longDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { milesText } from "#app/platform/miles.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/profile";

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const profile = requireProfile(ctx, params.slug);
  const near = (new URL(request.url).searchParams.get("near") ?? "").trim().slice(0, 80);
  return {
    profile,
    sources: profile.claimed ? [] : profile.sources.map(({ source, ref, readAt }) => ({ name: sourceName(source), ref, readAt })),
    near,
    reach: reachOf(ctx, profile, near),
    similar: await listSimilar(ctx, profile),
    sentence: statusSentence(
      profile.statuses.map((status, at) => ({ ...status, recordedAt: profile.statuses.length - at })),
      londonDay(ctx.now),
      identityOf(ctx.db, profile.id),
    ),
    aside: profile.setAside === null ? null : setAsideSentence(profile.setAside),
    cover: coverOf(ctx, profile),
    isMember: getMembership(ctx.actor, profile.id) !== null,
    buys: (ctx.actor?.memberships ?? []).some((one) => one.isBuyer && one.role !== "viewer" && one.organisationId !== profile.id),
    isVisitor: ctx.actor === null,
    keeping: keepingOf(ctx, [profile.id]),
    jsonLd: profileJsonLd(profile, `${ctx.settings.origin}/suppliers/${profile.slug}`),
    siteName: `${ctx.settings.siteName} ${ctx.settings.siteRegion}`,
  };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [titled(matches, "Supplier")];
  const { profile, jsonLd, siteName } = loaderData;
  return [
    { title: `${profile.name} - ${siteName}` },
    { name: "description", content: profile.summary || `${profile.name}${profile.place === null ? "" : `, ${profile.place}`}` },
    { "script:ld+json": jsonLd },
  ];
}

export default function Profile({ loaderData }: Route.ComponentProps) {
  const { profile, sources, near, reach, similar, sentence, aside, cover, isMember, buys, isVisitor, keeping } = loaderData;
  const address = `/suppliers/${profile.slug}${near === "" ? "" : `?near=${encodeURIComponent(near)}`}`;
  const back =
    near === ""
      ? { label: "Suppliers", to: "/suppliers" }
      : { label: `Suppliers near ${reach?.from ?? near}`, to: `/suppliers?near=${encodeURIComponent(near)}` };
  const [source] = sources;
  return (
    <div className="wrap profile">
      <Breadcrumbs crumbs={[back, { label: profile.name }]} />
      <header className="plate">
        <div>
          <h1>{profile.name}</h1>
          {profile.summary === "" ? null : <p className="lead">{profile.summary}</p>}
          <p className="tags">
            <StatusPunch shown={profile.status} exact />
            <a className="s go" href="#status">
              What this rests on
            </a>
          </p>
        </div>
        <div className="plate-side">
          {reach === null ? (
            <Where place={profile.place} />
          ) : (
            <>
              <p className="where">
                {reach.miles === null ? null : (
                  <span className="mi">
                    <span className="num">{milesText(reach.miles)}</span> miles{" "}
                    {reach.bearing === null ? null : <Bearing degrees={reach.bearing} />}
                  </span>
                )}{" "}
                <span className="s soft">
                  from {reach.from}
                  {profile.place === null ? "" : `, in ${profile.place}`}
                </span>
              </p>
              <p className="reach">
                <Icon name={reach.reaches ? "link" : "gap"} />
                {reach.text}
              </p>
            </>
          )}
          <p className="acts">
            {isMember ? (
              <Link className="btn btn-main" to={`/organisations/${profile.slug}/profile`}>
                Change this profile
              </Link>
            ) : (
              <Link className="btn btn-main" to={`/suppliers/${profile.slug}/introduction`}>
                Ask for an introduction
              </Link>
            )}
            {buys && !isMember ? (
              <Link className="btn" to={`/suppliers/${profile.slug}/invite`}>
                Invite to a quote
              </Link>
            ) : null}
            {isVisitor ? (
              <Link className="btn btn-text" to={keepHref(profile.slug, "profile", address)} rel="nofollow">
                <Icon name="star" />
                Keep
              </Link>
            ) : null}
          </p>
          {keeping === null || isMember ? null : <KeepButton supplier={profile} kept={keeping[profile.id]} from="profile" back={address} />}
          <p className="s soft no-print">Contact details are shared when you both say yes.</p>
        </div>
      </header>
      {aside === null ? null : (
        <div className="bar">
          <Alert kind="warn">
            <p>{aside}</p>
          </Alert>
        </div>
      )}
      {profile.claimed ? null : (
        <div className="no-print bar">
          <Alert>
            <p>
              {source === undefined
                ? ""
                : `From ${profile.importedStatus?.source ?? source.name}, as of ${longDate(profile.importedStatus?.fromDay ?? source.readAt)}. `}
              Nobody has claimed this profile yet. <Link to={`/suppliers/${profile.slug}/claim`}>Is it yours? Claim it</Link>
            </p>
          </Alert>
        </div>
      )}
      <div className="split">
        <div className="stack-l">
          <Offerings profile={profile} />
          <StatusHistory profile={profile} sentence={sentence} />
          <Papers profile={profile} />
          <Impact profile={profile} />
          <References profile={profile} />
          {similar.length > 0 ? (
            <Section
              id="similar"
              title="Others like this"
              aside={`Same work${profile.town === null ? "" : `, near ${profile.town}`}, nearest first`}
              noPrint
            >
              <ul className="ledger">
                {similar.map(({ supplier, miles, bearing }) => (
                  <li key={supplier.slug}>
                    <Where miles={miles} bearing={bearing} place={supplier.place} />
                    <div className="stack-s">
                      <h3 className="name">
                        <Link to={`/suppliers/${supplier.slug}`}>{supplier.name}</Link>
                      </h3>
                      {supplier.summary === "" ? null : <p>{supplier.summary}</p>}
                      <p>
                        <StatusPunch shown={supplier.status} />
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <ProfileAside profile={profile} sources={sources} cover={cover} />
      </div>
    </div>
  );
}
