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
            Your sessions: when each began and was last used, its internet address and what its browser says of itself, so that you can end
            one that is not yours. A session ends 30 days after its last use and 90 days after it began; for the campaign team sooner.
          </li>
          <li>
            Passwords for your account that were refused: when, from which network, and what the browser said of itself. You see yours, the
            campaign team sees everybody’s, and they are kept for 90 days. What was typed is not kept.
          </li>
          <li>
            Which organisations you act for, in which role, and what you changed there. That record stays when you leave: it answers who did
            what.
          </li>
          <li>The searches you saved, and which results each has told you of, until you delete it.</li>
          <li>
            Which suppliers you kept on a list of your organisation, when and from where, and the notes you wrote about them. Your team
            reads them, and the campaign team sees who is on a list but no note. They are your organisation’s and stay when you leave,
            without your name; when nobody belongs to it any more, its lists go.
          </li>
          <li>
            The mails we wrote to you, without the links in them that open your account. When one of the team reads one, that is recorded.
            What they said, and your address on them, is erased after 180 days; that there was one, after two years. The links themselves
            are forgotten 30 days after they are over.
          </li>
          <li>If the campaign team disables your account: since when, and the reason that you were told.</li>
        </ul>
        <p>
          You see and change these in <Link to="/account">your account</Link>. Each mail that you did not ask for has a link that stops its
          kind.
        </p>
        <p>
          You can <Link to="/account/end">end your account</Link> yourself. Your name and address, your searches and the mails we sent you
          are erased at once, but for a last mail that says so, which is erased after seven days. What is kept here of mails to others that
          give your address follows as soon as they have been sent. Your account’s number stays, so that the record of what was done for an
          organisation holds together; it reads “A former member”.
        </p>
      </Part>
      <Part title="Cookies">
        <p>Only when you make an account or sign in, only for this site, and none of them for counting or following anybody:</p>
        <ul>
          <li>
            <strong>session</strong> keeps you signed in. It goes when you sign out or the session ends.
          </li>
          <li>
            <strong>joining</strong> is there for three days after you make an account, so that the link in the mail works in that browser
            without another password. It goes when you use the link.
          </li>
          <li>
            <strong>known</strong> says that you have signed in with this browser before, so that you need not wait when somebody else tries
            passwords for your account. It stays for a year, also when you sign out, and opens nothing by itself. It stops counting when you
            choose a new password elsewhere. You can delete it in your browser at any time.
          </li>
        </ul>
      </Part>
      <Part title="What else is kept, and for how long">
        <ul>
          <li>
            Against floods and guessing, the number of tries from an internet address or for an account is counted, in a file of its own,
            and forgotten two days after at the latest. An e-mail address whose password was tried is in it only as a scrambled sign.
          </li>
          <li>An address entered to ask for a new password is forgotten as soon as it has been looked up, a moment later.</li>
          <li>
            Who changed what is on record for as long as the site runs: a number for the person, what was done, and when. It has no
            passwords and no contact details. Reports about profiles from before December 2026 are in it in the reporter’s words.
          </li>
          <li>
            A report about a profile goes to the campaign team, on their pages and by mail, with the address you give for the answer. The
            pages forget the address once the report is dealt with, and the report 180 days later; the mail is erased after 180 days.
          </li>
          <li>
            An invitation has the address it was sent to until 30 days after it is answered, taken back or over. If that person has an
            account and ends it, the address goes with it.
          </li>
          <li>
            A list that a buyer shares by a link can be read by whoever has the link, until the day it ends: how often it was opened is
            counted, and not by whom. A supplier learns how many buyers keep it, never who.
          </li>
          <li>
            An address that a buyer typed to ask for a quote is kept until 30 days after that quote is over, with what was said by its link.
            Who asked a question about a quote is shown to nobody.
          </li>
          <li>A backup holds what was there on its day, until whoever runs the site deletes it.</li>
        </ul>
      </Part>
      <Part title="Contact details">
        <p>
          The person an organisation names for opportunities is shown to nobody until both sides of an introduction have said yes. They are
          in no list, no search and no open data.
        </p>
      </Part>
      <Part title="What the campaign team sees and does">
        <p>
          The campaign team reads the workspace of every organisation, but not how to reach its people. It also reads the record of who did
          what, the list of mails, and how the site itself is doing. It acts for nobody: each side of an introduction says yes for itself.
          In its own name, and kept on record as its own, it may do these things and no other:
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
