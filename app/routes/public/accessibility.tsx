import { Article, Section } from "#app/components/article.tsx";

export function meta() {
  return [
    { title: "Accessibility - Social Supply" },
    { name: "description", content: "How this site is made to work for everyone, what is tested, and what is not." },
  ];
}

export default function Accessibility() {
  return (
    <Article
      title="Accessibility"
      lead="This site is made to meet WCAG 2.2 at level AA, and to work with a keyboard, a screen reader, a small screen, or no JavaScript."
    >
      <Section id="can" title="What you can do">
        <ul>
          <li>Use every page and every form with the keyboard alone. The place you are at is always marked.</li>
          <li>Zoom to 400%, or use a screen 320 pixels wide, without scrolling sideways.</li>
          <li>Read in light or dark: it follows your system. Forced colours and reduced motion are respected.</li>
          <li>Switch JavaScript off. Searching, joining, posting, answering and accepting all work without it.</li>
          <li>Print a profile or a list of matches.</li>
        </ul>
      </Section>
      <Section id="tested" title="How it is tested">
        <p>
          Each release runs automated checks (axe) on the pages that people go through: searching, joining, completing a profile, posting,
          answering and being introduced. Automated checks find a part of what can be wrong. No audit by people who use assistive technology
          has been made yet.
        </p>
      </Section>
      <Section id="tell" title="If something does not work for you">
        <p>
          Tell whoever runs this site for your region, or use “Something wrong? Tell us” on any profile. Say which page, what you use, and
          what happened.
        </p>
      </Section>
    </Article>
  );
}
