import { Article, Section } from "#app/components/article.tsx";

export function meta() {
  return [
    { title: "Open data and API - Social Supply" },
    { name: "description", content: "The directory and the open opportunities as JSON, with the same search as the pages." },
  ];
}

const CALLS = [
  {
    path: "/api/v1/suppliers?q=catering&near=B18&within=10",
    text: "Search, with the words, filters and places of the page: items, total, counts for each filter, page, engine and time",
  },
  { path: "/api/v1/suppliers/SLUG", text: "One profile, with its dated status history" },
  { path: "/api/v1/opportunities", text: "Open opportunities" },
  { path: "/api/v1/opportunities/SLUG", text: "One opportunity" },
  { path: "/api/v1/sectors", text: "The list of sectors, with CPV and SIC codes and other words" },
  { path: "/api/v1/areas", text: "Authorities, regions and nations with their GSS codes" },
  { path: "/api/openapi.json", text: "All of it described as OpenAPI 3.1" },
];

export default function OpenData() {
  return (
    <Article title="Open data and API" lead="What is public here can be read by programs too, without a key.">
      <section className="r20" aria-labelledby="calls">
        <h2 id="calls">What you can ask</h2>
        <ul className="ledger">
          {CALLS.map((call) => (
            <li key={call.path} className="one">
              <div className="stack-s">
                <p>
                  <code>{call.path}</code>
                </p>
                <p className="s soft">{call.text}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <Section id="rules" title="How it behaves">
        <ul>
          <li>Only GET. Answers are JSON; errors are problem details (RFC 9457).</li>
          <li>600 requests a minute from one address. Past that the answer is 429 and says when to go on.</li>
          <li>Contact persons are never in it.</li>
          <li>Organisations carry identifiers as org-id.guide names them, such as GB-COH and GB-CHC.</li>
        </ul>
      </Section>
      <Section id="sources" title="Where it comes from">
        <p>
          Profiles are written by the organisations, or made from open registers: Co-operatives UK open data (ODC-By 1.0), the registers of
          charities and companies (Open Government Licence v3.0), and grant data published to the 360Giving standard (CC BY 4.0). Each
          profile names its source.
        </p>
        <p>
          Postcodes: contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and database right, and
          National Statistics data © Crown copyright and database right, under the Open Government Licence v3.0.
        </p>
      </Section>
    </Article>
  );
}
