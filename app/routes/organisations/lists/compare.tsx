import { Link } from "react-router";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Empty } from "#app/components/ui.tsx";
import { saidByNobody } from "#app/features/kept/compare.ts";
import { compareSuppliers } from "#app/features/kept/compare-suppliers.server.ts";
import { ComparedSuppliers } from "#app/features/kept/compared-suppliers.tsx";
import { PICK } from "#app/features/kept/picked.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import { countWords, upperFirst } from "#app/platform/words.ts";
import type { Route } from "./+types/compare";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Side by side")];

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const { id, slug } = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, id);
  const picks = new URL(request.url).searchParams.getAll(PICK);
  const found = compareSuppliers(ctx, { organisationId: id, list: params.list, picks });
  const nobody = saidByNobody(found.compared.map(({ lines }) => lines));
  return { slug, list: params.list, isOwn: getMembership(actor, id) !== null, nobody, ...found };
});

export default function Compare({ loaderData }: Route.ComponentProps) {
  const { slug, list, name, compared, picked, nobody, isOwn } = loaderData;
  const base = `/organisations/${slug}/lists`;
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Your lists", to: base }, { label: name, to: `${base}/${list}` }, { label: "Side by side" }]} />
      <header className="head">
        <h1>{compared.length < 2 ? "Side by side" : `${upperFirst(countWords(compared.length))} side by side`}</h1>
        {compared.length < 2 ? null : (
          <p className="lead">
            What each says of itself, and who has checked it.{nobody === "" ? "" : ` None of them says: ${nobody}.`}
            {picked > compared.length ? ` You ticked ${picked}; these are the ${countWords(compared.length)} that were kept last.` : ""}
          </p>
        )}
      </header>
      {compared.length < 2 ? (
        <Empty title="Tick two, three or four suppliers" action={{ to: `${base}/${list}`, label: "Back to the list" }}>
          <p>They are then set side by side, the same lines for each. Whoever is no longer listed cannot be compared.</p>
        </Empty>
      ) : (
        <>
          <ComparedSuppliers compared={compared} list={`${base}/${list}`} isOwn={isOwn} />
          <p className="after no-print">
            <Link to={`${base}/${list}`}>Back to the list</Link>
          </p>
        </>
      )}
    </div>
  );
}
