import { Article, Part } from "#app/components/article.tsx";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/accessibility";

export function meta({ matches }: Route.MetaArgs) {
  return [
    titled(matches, "Accessibility"),
    { name: "description", content: "How this site is made to be used by everybody, and what to do where it is not." },
  ];
}

export default function Accessibility() {
  return (
    <Article
      title="Accessibility"
      lead="This site is meant to work for everybody, on any device, by keyboard, by voice and by screen reader."
    >
      <Part title="What we hold it to">
        <p>
          The Web Content Accessibility Guidelines, version 2.2, level AA. Every page that the browser tests visit is checked by a program
          (axe) with each change. No outside audit has been made yet.
        </p>
        <ul>
          <li>Text can grow to 200%, and the page to 400%, without sideways scrolling.</li>
          <li>Everything works with a keyboard. Where you are is always outlined.</li>
          <li>Everything works without JavaScript.</li>
          <li>Colour is never the only sign: a status has a shape, a sign, a word and a date.</li>
          <li>It follows your device’s dark scheme, forced colours and reduced motion.</li>
          <li>Errors come first on the page, take focus, and link to the answer they are about.</li>
        </ul>
      </Part>
      <Part title="What is known to fall short">
        <ul>
          <li>The map of the council areas is a drawing. Everything on it is also in the filters and lists.</li>
          <li>
            The map of a search shows what its list holds: arrow keys move it, plus and minus zoom, each numbered pin is a button, and
            Escape closes what it opens. Suppliers that are only counted on it are reached through the pages of the list.
          </li>
          <li>
            Papers that others attach to an opportunity are not ours to change, and may not be accessible. Ask the buyer for another form.
          </li>
        </ul>
      </Part>
      <Part title="Tell us">
        <p>
          Where something stops you, choose “Something wrong? Tell us” on any profile, or write to the campaign team. Say which page, and
          what you use to read it. If the answer does not help, the Equality Advisory and Support Service can advise you.
        </p>
      </Part>
    </Article>
  );
}
