import { Article, Section } from "#app/components/article.tsx";

export function meta() {
  return [
    { title: "Privacy - Social Supply" },
    { name: "description", content: "What is kept about you, why, who sees it, and how to have it removed." },
  ];
}

export default function Privacy() {
  return (
    <Article
      title="Privacy"
      lead="As little as possible, for as long as needed. No advertising, no trackers, nothing loaded from other sites."
    >
      <Section id="you" title="About you">
        <ul>
          <li>
            Your name, your e-mail address and a one-way form of your password. Your address is shown to nobody but the members of your own
            organisations and the campaign team.
          </li>
          <li>
            Where you are signed in: the browser’s name, the network address and when it was last seen. You can end each session under
            Account, Security.
          </li>
          <li>What you did that changed something: posting, answering, accepting. It is kept so that a decision can be explained later.</li>
        </ul>
      </Section>
      <Section id="organisation" title="About your organisation">
        <p>
          A profile and an open opportunity are public. The person to reach and their address, mail and telephone are not: they are shown to
          the other side of an introduction once both sides have said yes. They are not in the page, the search index or the open data
          before that.
        </p>
        <p>
          Profiles made from public registers hold what the register publishes of the organisation. They hold no contact persons. To have
          one corrected or taken out, use “Something wrong? Tell us” on it.
        </p>
      </Section>
      <Section id="cookies" title="Cookies">
        <p>
          One: it keeps you signed in. It cannot be read by scripts, and it ends 30 days after you were last here. Without signing in there
          is none.
        </p>
      </Section>
      <Section id="mails" title="Mails">
        <p>
          We write when something needs you: a link you asked for, an answer, an introduction, a match. Mails about matches can be had
          daily, or stopped with one click.
        </p>
      </Section>
      <Section id="out" title="Taking it all out">
        <p>
          Ask whoever runs this site for your region. Your account is closed and your name removed; the record that something was done,
          without your name, stays.
        </p>
      </Section>
    </Article>
  );
}
