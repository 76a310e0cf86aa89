import { Article, Section } from "#app/components/article.tsx";
import { Punch } from "#app/components/punch.tsx";

export function meta() {
  return [
    { title: "What each status means - Social Supply" },
    {
      name: "description",
      content: "Certified, register confirmed, self-declared, lapsed, not accepted: what each says, who says it, and what it rests on.",
    },
  ];
}

export default function WhatStatusMeans() {
  return (
    <Article
      title="What each status means"
      lead="A status always has a date and a source. The darker the plate, the stronger the evidence."
    >
      <section className="r20" aria-labelledby="plates">
        <h2 id="plates">The plates</h2>
        <ol className="ledger dated">
          <li>
            <div>
              <Punch look="full" icon="checks" word="Certified" detail="until Mar 2027" />
            </div>
            <p>
              A certifier has looked at the organisation and vouches for it until a date. We show the certificate’s number and who issued
              it.
            </p>
          </li>
          <li>
            <div>
              <Punch look="tint" icon="check" word="Register confirmed" detail="Oct 2026" />
            </div>
            <p>
              A public register or a published list names it as a kind of body that is a social enterprise: a community interest company, a
              co-operative, a charity that trades. We show which one, and when we looked.
            </p>
          </li>
          <li>
            <div>
              <Punch icon="pen" word="Self-declared" detail="since Jan 2026" />
            </div>
            <p>The organisation says so itself and has stated how it meets the definition. Nobody else has checked it yet.</p>
          </li>
          <li>
            <div>
              <Punch look="end" icon="clock" word="Lapsed" detail="Mar 2026" />
            </div>
            <p>It was one of the above, and that has ended. The history stays: on which days it held can always be answered.</p>
          </li>
          <li>
            <div>
              <Punch look="bad" icon="stop" word="Not accepted" />
            </div>
            <p>The campaign team looked at the evidence and did not accept it. It is not matched.</p>
          </li>
        </ol>
      </section>
      <Section id="five" title="The five criteria">
        <p>One of the two definitions a status can rest on is the one Social Enterprise UK uses. A social enterprise</p>
        <ul>
          <li>has a clear social or environmental mission in its governing documents;</li>
          <li>earns most of its income by trading, or is working towards it;</li>
          <li>is controlled or owned in the interest of that mission;</li>
          <li>reinvests or gives away at least half of its profit for it;</li>
          <li>is open about how it works and what it achieves.</li>
        </ul>
      </Section>
      <Section id="vcse" title="The wording of procurement law">
        <p>
          The other is how public procurement describes voluntary, community and social enterprises: non-governmental, driven by values, and
          principally reinvesting their surpluses.
        </p>
      </Section>
      <Section id="imported" title="Profiles from a register">
        <p>
          Some profiles were made from public registers and open data before anybody at the organisation was here. They say so, name the
          source and its date, and can be claimed by the organisation. What they sell was worked out from the register’s codes or words, and
          counts less in matching until somebody confirms it.
        </p>
      </Section>
    </Article>
  );
}
