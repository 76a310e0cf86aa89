import { isClaimed } from "#app/features/organisations/claim.server.ts";
import { getOrganisationById, organisationName } from "#app/features/organisations/get-organisation.server.ts";
import { isEmailAt } from "#app/features/organisations/own-host.server.ts";
import { namedBy, proofHost } from "#app/features/organisations/proof-host.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";

/** Listed organisations that nobody looks after, and that whoever reads this address's mail may take up: it is at their own site's host. */
export function claimableAt(ctx: Pick<Ctx, "db" | "actor">, email: string): { id: number; name: string; slug: string }[] {
  const host = email.slice(email.lastIndexOf("@") + 1);
  return namedBy(ctx, host).flatMap((id) => {
    const one = getOrganisationById(ctx, id);
    if (one === null || !one.isSupplier || isClaimed(ctx, one)) return [];
    const proof = proofHost(ctx, one);
    return proof.ok && isEmailAt(email, proof.host) ? [{ id, name: organisationName(one), slug: one.slug }] : [];
  });
}
