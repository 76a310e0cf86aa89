import { Link } from "react-router";
import { Article, Section } from "#app/components/article.tsx";

export function meta() {
  return [
    { title: "What this is - Social Supply" },
    {
      name: "description",
      content: "A public directory and marketplace for buying from social enterprises, free to use, with the reasons for every match.",
    },
  ];
}

export default function About() {
  return (
    <Article
      title="What this is"
      lead="A directory of social enterprises, and a place where those who buy and those who sell find each other."
    >
      <Section id="who" title="Who it is for">
        <p>
          <strong>You buy</strong> for a company, a council or a project. Search by work and place, or post what you need and get a ranked
          list with the reasons and the gaps of each supplier. A shortlist you can put in front of your board is one click.
        </p>
        <p>
          <strong>You run a social enterprise.</strong> Say once what you sell, where, and how big a job you take. You hear only of work
          that fits, with the reason, and everyone who answers gets an outcome.
        </p>
        <p>
          <strong>You bring people together.</strong> Introduce two organisations when both agree, and see what came of it, through to the
          signed contract and its value.
        </p>
      </Section>
      <Section id="why" title="Why it exists">
        <p>
          A social enterprise trades to do good: it gives work to people who are kept out of it, meets a need of its community, or gives its
          profit to a cause. Many buyers would choose one and cannot find it, or cannot tell whether it can do the job. The ask to every
          buyer is one link in twenty: spend at least 5% of what you buy with social enterprises.
        </p>
      </Section>
      <Section id="promise" title="What you can rely on">
        <ul>
          <li>Every match says why, and says what is missing.</li>
          <li>Every status says who checked it, when, and on what definition. Nothing is a bare tick.</li>
          <li>Contact details are shown when both sides have said yes, and never before.</li>
          <li>Nobody can pay to stand higher.</li>
          <li>Profiles taken from public registers say so, and say when. They can be claimed, corrected or taken out.</li>
        </ul>
      </Section>
      <Section id="start" title="Begin">
        <p>
          <Link to="/suppliers">Search suppliers</Link>, <Link to="/join?as=buyer">post an opportunity</Link> or{" "}
          <Link to="/join?as=supplier">list your organisation</Link>. It is free.
        </p>
      </Section>
    </Article>
  );
}
