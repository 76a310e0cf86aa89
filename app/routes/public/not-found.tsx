import { notFound } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";

export const loader = handled(() => {
  throw notFound("This page");
});
export const action = loader;

export default function NotFound() {
  return null;
}
