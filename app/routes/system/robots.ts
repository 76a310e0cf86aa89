import { getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/robots";

export function loader({ context }: Route.LoaderArgs) {
  const { settings, isDemo } = getServices(context);
  const rules = isDemo
    ? ["User-agent: *", "Disallow: /"]
    : [
        "User-agent: *",
        "Disallow: /account",
        "Disallow: /admin",
        "Disallow: /organisations",
        "Disallow: /suppliers?",
        "Disallow: /suppliers/*/report",
      ];
  return new Response(`${[...rules, "", `Sitemap: ${settings.origin}/sitemap.xml`].join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
