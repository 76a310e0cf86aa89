import { STEPS } from "#app/features/opportunities/vocabulary.ts";
import { fill } from "#tests/helpers/routes.ts";
import { fullForm } from "#tests/routes/security/bodies.ts";
import type { Attackers } from "./block-attacks.ts";
import type { Attack } from "./block-send.ts";
import { BRIEF_TEXTS, TEXTS } from "./block-texts.ts";

const FORM = "application/x-www-form-urlencoded";
/** As long as a title and a description may be. */
const [TITLE, DESCRIPTION] = [120, 6000];

/**
 * Briefs as long as the form takes them, and longer, of each text: read for what they suggest before they are kept, kept as
 * a draft, and read again by every later step of the form, which also counts who would match.
 */
export function* briefs({ origin, owner, n }: Attackers): Generator<Attack> {
  const path = fill("/organisations/:slug/opportunities", { slug: `buyer-${n + 1}` });
  const headers = { Origin: origin, Cookie: owner, "Content-Type": FORM };
  const given = { ...fullForm({ organisationId: 1, userId: 1, recordId: 1, version: 1 }), kind: "contract", sectors: "" };
  const form = (changes: Record<string, string>) => ({
    path: `${path}/new`,
    headers,
    body: String(new URLSearchParams({ ...given, ...changes })),
  });
  const long = (text: string, most: number) => text.repeat(Math.ceil(most / text.length)).slice(0, most);
  for (const [name, text] of Object.entries({ ...TEXTS, ...BRIEF_TEXTS })) {
    const description = `x ${long(text, DESCRIPTION - 4)} y`;
    const suggest = { title: `x ${long(text, TITLE - 2)}`, intent: "suggest" };
    yield { entrance: "briefs, suggestions", name, ...form({ ...suggest, description }) };
    yield { entrance: "briefs, suggestions", name: `${name}, longer`, ...form({ ...suggest, description: long(text, 10 * DESCRIPTION) }) };
    yield { entrance: "briefs, saved", name, ...form({ title: `Brief of ${name}`, description, intent: "later" }) };
    for (const step of STEPS) {
      const draft = `${path}/brief-of-${name.replaceAll(/\W+/g, "-").toLowerCase()}/edit?step=${step}`;
      yield { entrance: `briefs, step ${step}`, name, path: draft, headers: { Cookie: owner } };
    }
  }
}
