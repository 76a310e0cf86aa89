import { STEPS } from "#app/features/opportunities/steps.ts";
import { fill } from "#tests/helpers/routes.ts";
import { fullForm } from "#tests/routes/security/bodies.ts";
import type { Attackers } from "./block-attacks.ts";
import type { Attack } from "./block-send.ts";
import { BRIEF_TEXTS, TEXTS } from "./block-texts.ts";

const FORM = "application/x-www-form-urlencoded";
/** As long as a title and a description may be. */
const [TITLE, DESCRIPTION] = [120, 6000];

/**
 * Briefs as long as the form takes them, and longer, of each text: refused, read and kept as a draft, and read
 * again by the first step of the form, which also counts who would match: the work and the place (from
 * afar, which leaves nobody out) are given.
 */
export function* briefs({ origin, owner, n }: Attackers): Generator<Attack> {
  const path = fill("/organisations/:slug/opportunities", { slug: `buyer-${n + 1}` });
  const headers = { Origin: origin, Cookie: owner, "Content-Type": FORM };
  const given = { ...fullForm({ organisationId: 1, userId: 1, recordId: 1, version: 1 }), kind: "contract" };
  const form = (changes: Record<string, string>, to = "/new") => ({
    path: `${path}${to}`,
    headers,
    body: String(new URLSearchParams({ ...given, ...changes })),
  });
  const long = (text: string, most: number) => text.repeat(Math.ceil(most / text.length)).slice(0, most);
  for (const [name, text] of Object.entries({ ...TEXTS, ...BRIEF_TEXTS })) {
    const description = `x ${long(text, DESCRIPTION - 4)} y`;
    const title = `x ${long(text, TITLE - 2)}`;
    yield { entrance: "briefs, refused", name: `${name}, longer`, ...form({ title, description: long(text, 10 * DESCRIPTION) }) };
    yield { entrance: "briefs, words alone", name, ...form({ title: "", description, intent: "autosave" }) };
    yield { entrance: "briefs, saved", name, ...form({ title: `Brief of ${name}`, description, intent: "later" }) };
    const draft = `/brief-of-${name.replaceAll(/\W+/g, "-").toLowerCase()}/edit?step=`;
    yield { entrance: "briefs, placed", name, ...form({ delivery: "remote", intent: "later" }, `${draft}what`) };
    for (const step of STEPS) yield { entrance: `briefs, step ${step}`, name, path: `${path}${draft}${step}`, headers: { Cookie: owner } };
  }
}
