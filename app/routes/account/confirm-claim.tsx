import { Form, redirect } from "react-router";
import { confirmClaim, getClaimConfirmation } from "#app/features/organisations/claim.server.ts";
import { DomainError, deadLink } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/confirm-claim";

export const meta: Route.MetaFunction = ({ matches }) => [
  titled(matches, "Take over a profile"),
  { name: "referrer", content: "same-origin" },
];

const GONE = "This link has been used, its day is over, or the claim is decided. Open the profile and begin again.";

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const found = getClaimConfirmation(getCtx(context), params.token);
  if (found === null) throw deadLink(GONE);
  if (found.userId !== actor.userId) {
    throw new DomainError(
      "forbidden",
      "Another account asked for this link. Sign out, sign in with that account, and open the link again.",
    );
  }
  return { organisation: found.organisation, slug: found.slug };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const services = getServices(context);
  await services.limits.consume("token_address", getRequestInfo(context).network);
  const { slug } = confirmClaim(getCtx(context), params.token);
  return redirect(`/organisations/${slug}?claimed=1`);
});

export default function ConfirmClaim({ loaderData }: Route.ComponentProps) {
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2">
        <div className="stack-s">
          <h1>Take over {loaderData.organisation}</h1>
          <p className="lead">You become its owner here: you edit the profile, answer opportunities, and decide who else belongs to it.</p>
        </div>
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Yes, it is ours
          </button>
        </p>
        <p className="s soft">The change is recorded with your name, and the campaign team can see it.</p>
      </Form>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
