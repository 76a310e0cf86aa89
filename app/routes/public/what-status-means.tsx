import { Link } from "react-router";
import { Article, Part } from "#app/components/article.tsx";
import { Punch } from "#app/components/punch.tsx";
import { FIVE_CRITERIA } from "#app/features/directory/vocabulary.ts";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/what-status-means";

export function meta({ matches }: Route.MetaArgs) {
  return [
    titled(matches, "What each status means"),
    { name: "description", content: "Who says that an organisation is a social enterprise, what it rests on, and from when to when." },
  ];
}

export default function WhatStatusMeans() {
  return (
    <Article
      title="What each status means"
      lead="UK law does not define “social enterprise”. So we never show a bare tick: a status says who says so, what it rests on, and from when to when."
    >
      <section className="r20">
        <h2>The five plates</h2>
        <ul className="ledger dated">
          <li>
            <div>
              <Punch look="full" icon="checks" word="Certified" detail="until a date" />
            </div>
            <p>
              A body that certifies social enterprises has checked it and given it a certificate with a number and an end. We have seen the
              certificate.
            </p>
          </li>
          <li>
            <div>
              <Punch look="tint" icon="check" word="Register confirmed" detail="when looked" />
            </div>
            <p>
              A public register shows it in a form that carries the mission: a community interest company, a charity that trades, a
              community benefit society or a co-operative. The date is that of the register we read.
            </p>
          </li>
          <li>
            <div>
              <Punch icon="pen" word="Self-declared" detail="since a date" />
            </div>
            <p>The organisation says so, and how it meets a definition below. Nobody else has checked it yet.</p>
          </li>
          <li>
            <div>
              <Punch look="end" icon="clock" word="Lapsed" detail="when" />
            </div>
            <p>What it rested on has ended: a certificate ran out, or the register says the organisation is closed.</p>
          </li>
          <li>
            <div>
              <Punch look="bad" icon="cross" word="Not accepted" detail="since a date" />
            </div>
            <p>The campaign team looked, and what was claimed does not hold. The reason is on the profile.</p>
          </li>
        </ul>
      </section>
      <Part title="On that very day">
        <p>
          Every status is kept with its days, and none is ever deleted. So the question an auditor asks, “was it a social enterprise on the
          day we paid?”, has an answer on each profile, under “Is it a social enterprise?”.
        </p>
      </Part>
      <Part title="Two definitions">
        <p>A status rests on one of two definitions, and says which.</p>
        <h3>The five criteria</h3>
        <p>Those of Social Enterprise UK, the sector’s own body. All five must hold:</p>
        <ul>
          {Object.values(FIVE_CRITERIA).map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
        <h3>VCSE, as procurement law has it</h3>
        <p>
          A “voluntary, community and social enterprise” organisation is value-driven, non-governmental, and principally reinvests its
          surpluses to further social, environmental or cultural objectives. It is wider than the five criteria: a charity that lives from
          grants is in, and is no social enterprise by the first definition.
        </p>
      </Part>
      <Part title="If one is wrong">
        <p>
          Open the profile and choose “Something wrong? Tell us”. The campaign team checks it against its source. Your own organisation’s
          status you can add to in <Link to="/account">your account</Link>.
        </p>
      </Part>
    </Article>
  );
}
