import { Link } from "react-router";
import { Article, Part } from "#app/components/article.tsx";
import { CAMPAIGN_ACTIONS } from "#app/platform/campaign-actions.ts";
import { titled } from "#app/platform/page-title.ts";
import { getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/privacy";

export function loader({ context }: Route.LoaderArgs) {
  const { mapStyleUrl } = getServices(context);
  return { mapHost: mapStyleUrl === undefined ? null : new URL(mapStyleUrl).host };
}

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Privacy"), { name: "description", content: "What this site keeps about people, why, and for how long." }];
}

export default function Privacy({ loaderData }: Route.ComponentProps) {
  const { mapHost } = loaderData;
  return (
    <Article title="Privacy" lead="This site is about organisations. It keeps as little about people as it can.">
      <Part title="If you only look">
        <p>
          No cookie is set, nothing is measured by anybody else, and no page loads anything from another site
          {mapHost === null ? "" : `, but for the map of a search: its ground comes from ${mapHost}, which sees your internet address`}. The
          server’s log has the time, the path and whether it worked.
        </p>
        <p>
          What you type into a search box is sent to this site while you type, so that it can suggest how to go on. What you only type is
          not kept.
        </p>
        <p>
          A search you make that finds nobody is counted, so that the campaign knows which suppliers are missing: its words, the sector, the
          council of the place, and the day. Who asked is not kept, nor any postcode. A search with a mail or web address, a long number or
          more than six words is not counted at all, and words that were asked for only once are shown to nobody. Counts are kept for 13
          months.
        </p>
        <p>
          So that you count once an hour, the running server remembers for that hour a scrambled sign of your address and browser, which
          nobody can turn back. It is never stored.
        </p>
      </Part>
      <Part title="If you have an account">
        <ul>
          <li>Your name, your e-mail address, and a one-way form of your password that cannot be read back.</li>
          <li>
            One cookie that keeps you signed in, for 30 days after you were last here and 90 at most. The list of your sessions has each
            one’s address and browser, so that you can end one that is not yours.
          </li>
          <li>
            Which organisations you act for, in which role, and what you changed there. That record stays when you leave: it answers who did
            what.
          </li>
          <li>The searches you saved, and which results each has told you of, until you delete it.</li>
          <li>
            The mails we sent you, without the links in them that open your account. When one of the team reads one, that is recorded.
          </li>
        </ul>
        <p>
          You see and change these in <Link to="/account">your account</Link>. Each mail that you did not ask for has a link that stops its
          kind.
        </p>
        <p>
          You can <Link to="/account/end">end your account</Link> yourself. Your name and address, your searches and the mails we sent you
          are erased at once; what was done for an organisation stays with it, under “A former member”.
        </p>
      </Part>
      <Part title="Contact details">
        <p>
          The person an organisation names for opportunities is shown to nobody until both sides of an introduction have said yes. They are
          in no list, no search and no open data.
        </p>
      </Part>
      <Part title="What the campaign team sees and does">
        <p>
          The campaign team reads the workspace of every organisation, but not how to reach its people. It acts for nobody: each side of an
          introduction says yes for itself. In its own name, and kept on record as its own, it may do these things and no other:
        </p>
        <ul>
          {Object.entries(CAMPAIGN_ACTIONS).map(([name, { does }]) => (
            <li key={name}>{does}.</li>
          ))}
        </ul>
      </Part>
      <Part title="Profiles from registers">
        <p>
          They hold what the register publishes of the organisation: name, number, form, place, what it does. Names of directors, trustees
          and members are not taken over.
        </p>
      </Part>
      <Part title="Your rights">
        <p>
          You can ask what is kept about you, have it corrected or deleted, end your account, and complain to the Information Commissioner.
          An organisation can have its profile changed or taken down: choose “Something wrong? Tell us” on the profile.
        </p>
      </Part>
    </Article>
  );
}
