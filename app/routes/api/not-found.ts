/* placeholder */
export function loader() {
  return new Response("Not here yet", { status: 404 });
}
