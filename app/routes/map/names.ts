import { listMapNames } from "#app/features/directory/map/map-ground.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/names";

/** Names of places for the map. */
export function loader({ context }: Route.LoaderArgs) {
  return Response.json(listMapNames(getCtx(context)));
}
