import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFuzzer, METHODS } from "#tests/helpers/fuzz.ts";
import { siteRoutes } from "#tests/helpers/routes.ts";
import { createGuardedWorld, ROLES } from "./world.ts";

const routes = siteRoutes();
const SEED = 8;
const ORIGIN = "http://localhost:3000";
let world: Awaited<ReturnType<typeof createGuardedWorld>>;

beforeAll(async () => {
  world = await createGuardedWorld();
});
afterAll(() => world.close());

/** Every address by every method as everybody, each time with something wrong: `npm run bench -- --only fuzz` sends more. */
describe.each(ROLES)("a %s", (role) => {
  it.each(METHODS)(
    "gets from no address by %s a crash, nor an answer that is not strict",
    async (method) => {
      const shoot = createFuzzer(SEED + 100 * ROLES.indexOf(role) + METHODS.indexOf(method));
      const wrong: string[] = [];
      for (const route of routes) {
        const { path, headers, body } = shoot(route, method, world.params(route.pattern), ORIGIN);
        const options = {
          as: world.people[role],
          method,
          headers: body?.type === undefined ? headers : { ...headers, "Content-Type": body.type },
          ...(body === undefined ? {} : { body: body.content }),
        };
        const response = await world.undone(() => world.request(`${ORIGIN}${path}`, options));
        await response.body?.cancel();
        const strict = ["content-security-policy", "x-content-type-options", "cache-control"].every((name) => response.headers.has(name));
        if (response.status >= 500 || !strict)
          wrong.push(`${method} ${path.slice(0, 150)} ${JSON.stringify(headers).slice(0, 200)}: ${response.status}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
