import { Link } from "react-router";
import { Article, Section } from "#app/components/article.tsx";
import { ScoreKey } from "#app/components/ui.tsx";

export function meta() {
  return [
    { title: "How matching works - Social Supply" },
    {
      name: "description",
      content: "Four rules that must hold, then a score of 100 points in five parts: work, place, size, status and readiness.",
    },
  ];
}

const PARTS = [
  {
    id: "work",
    title: "Work, 40 points: do they sell it?",
    text: "The same kind of work in our list of sectors counts most: 28 points. A narrower kind under what you asked for counts 26, a broader one above it 18, one beside it in the same sector 12, and words alone 8. Up to 12 more come from words you share: a word of your title that stands in the title of what they sell is worth most. Where an import worked out the sector and nobody has confirmed it, 4 points fewer.",
  },
  {
    id: "place",
    title: "Place, 20 points: do they reach you?",
    text: "15 when what they sell covers the whole place you named, 14 when they work nationwide, and up to 5 for being near. A supplier that has not said where it works is taken to reach its own authority and 15 miles around it, for 8 points and a little more when close; the list says that this is a guess.",
  },
  {
    id: "size",
    title: "Size, 15 points: is the job in their range?",
    text: "12 when the whole of your range lies within the jobs they take, 9 when a part does. A contract they have already done of that size adds up to 3. Where they list no largest job, three times their largest contract so far counts as in reach, or else half of their turnover.",
  },
  {
    id: "status",
    title: "Status, 15 points: who has checked them, and when?",
    text: "Certified 15, confirmed by a register 12, self-declared 8. A status that has lapsed is a gap. One that was not accepted is never matched.",
  },
  {
    id: "ready",
    title: "Ready, 10 points: papers, profile, freshness",
    text: "4 for what you ask for and they hold: insurance, certificates, policies. 3 for a complete profile, 3 for one confirmed in the last month.",
  },
];

export default function HowMatchingWorks() {
  return (
    <Article
      title="How matching works"
      lead="First four rules that must hold, then a score out of 100. The same facts always give the same score, and every point has a reason you can read."
    >
      <section className="r20" aria-labelledby="score">
        <h2 id="score">The score</h2>
        <ScoreKey />
      </section>
      <Section id="rules" title="What must hold">
        <ul>
          <li>They sell the work: in the same branch of our list of sectors, or their own words say it clearly.</li>
          <li>They reach the place.</li>
          <li>The job is not too big for them.</li>
          <li>Their status has not lapsed, and was never refused.</li>
        </ul>
        <p>
          A supplier that fails one of these and is otherwise close is a near miss. The buyer sees it apart from the matches, with what is
          missing: “covers Sandwell, not Dudley”. For secondments, board roles and support, what a supplier is open to stands in the place
          of what it sells.
        </p>
      </Section>
      {PARTS.map((part) => (
        <Section key={part.id} id={part.id} title={part.title}>
          <p>{part.text}</p>
        </Section>
      ))}
      <Section id="when" title="When it happens">
        <p>
          An opportunity is compared with every supplier as soon as it is posted, and again when it changes. A new or changed profile is
          compared with every open opportunity. Suppliers hear at once or once a day, as they choose, and can stop the mails with one click.
        </p>
        <p>
          The score does not say who is better. It says how well what they wrote fits what you wrote. To match more, a supplier sees which
          gap to close first: <Link to="/join?as=supplier">list your organisation</Link>.
        </p>
      </Section>
    </Article>
  );
}
